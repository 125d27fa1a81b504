package org.stigar.app.competences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.EvidenceTerms;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** A fake that keeps help in memory, beside the competences it is told of. */
public final class MemoryShownCompetence implements ShownCompetence {

    private final MemoryCompetences competences;
    private final List<Noted> noted = new ArrayList<>();

    MemoryShownCompetence(MemoryCompetences competences) {
        this.competences = competences;
    }

    private record Noted(long id, GivenHelp help, Optional<Gain> gain, Set<PersonId> hiddenBy) {

        boolean isOf(PersonId end) {
            return help.helper().equals(end) || help.receiver().equals(end);
        }
    }

    /** Returns whether some help is told of it. */
    boolean tells(CompetenceId competence) {
        return noted.stream().anyMatch(one -> one.help.competence().equals(competence));
    }

    @Override
    public void note(GivenHelp help) {
        add(help, Optional.empty());
    }

    @Override
    public void note(GivenHelp help, Gain gain) {
        add(help, Optional.of(gain));
    }

    private void add(GivenHelp help, Optional<Gain> gain) {
        CompetenceId competence = competences.find(help.competence(), Reason.UNKNOWN);
        if (takesPart(help.helper()) && takesPart(help.receiver())) {
            noted.add(new Noted(noted.size() + 1, with(help, competence, help.word()), gain, Set.of()));
        }
    }

    private boolean takesPart(PersonId person) {
        return competences.colleagues().findPerson(person).isPresent()
                && !competences.colleagues().isOptedOut(person);
    }

    @Override
    public List<OwnHelp> of(PersonId person, Instant now) {
        return noted.stream()
                .filter(one -> one.isOf(person) && now.isBefore(one.help.keptUntil()))
                .sorted(Comparator.comparing((Noted one) -> one.help.at()).reversed())
                .map(one -> seen(one, person))
                .toList();
    }

    private OwnHelp seen(Noted one, PersonId person) {
        boolean helped = one.help.helper().equals(person);
        Visibility hidden = one.hiddenBy.contains(person) ? Visibility.HIDDEN : Visibility.HIDDEN_BY_OTHER;
        return new OwnHelp(
                one.id,
                helped ? Part.HELPED : Part.WAS_HELPED,
                Optional.of(helped ? one.help.receiver() : one.help.helper()),
                competences.catalogue().find(one.help.competence()).orElseThrow(),
                one.help.at(),
                one.help.kind(),
                one.help.word(),
                one.gain,
                one.hiddenBy.isEmpty() ? Visibility.SHOWN : hidden);
    }

    @Override
    public void hide(PersonId end, long help) {
        change(end, help, one -> {
            Set<PersonId> by = new HashSet<>(one.hiddenBy);
            by.add(end);
            return new Noted(one.id, one.help, one.gain, by);
        });
    }

    @Override
    public void show(PersonId end, long help) {
        change(end, help, one -> {
            Set<PersonId> by = new HashSet<>(one.hiddenBy);
            by.remove(end);
            return new Noted(one.id, one.help, one.gain, by);
        });
    }

    @Override
    public void confirm(PersonId receiver, long help) {
        change(receiver, help, one -> {
            if (!one.help.receiver().equals(receiver)) {
                throw new NoHelpException();
            }
            return new Noted(one.id, with(one.help, one.help.competence(), Word.CONFIRMED), one.gain, one.hiddenBy);
        });
    }

    @Override
    public void correct(PersonId end, long help, CompetenceId competence) {
        CompetenceId right = competences.find(competence, Reason.UNKNOWN);
        change(end, help, one -> {
            Word word = one.help.competence().equals(right) ? one.help.word() : Word.CLAIMED;
            return new Noted(
                    one.id,
                    with(one.help, right, one.help.receiver().equals(end) ? Word.CONFIRMED : word),
                    one.gain,
                    one.hiddenBy);
        });
        competences.dropOrphans();
    }

    @Override
    public void delete(PersonId end, long help) {
        if (!noted.removeIf(one -> one.id == help && one.isOf(end))) {
            throw new NoHelpException();
        }
        competences.dropOrphans();
    }

    private void change(PersonId end, long help, UnaryOperator<Noted> how) {
        Noted before = noted.stream()
                .filter(one -> one.id == help && one.isOf(end))
                .findFirst()
                .orElseThrow(NoHelpException::new);
        noted.set(noted.indexOf(before), how.apply(before));
    }

    private static GivenHelp with(GivenHelp help, CompetenceId competence, Word word) {
        return new GivenHelp(
                help.at(), help.helper(), help.receiver(), competence, help.kind(), word, help.gathering());
    }

    @Override
    public Set<PersonId> listKnown(Collection<CompetenceId> some, int several, int most) {
        Set<PersonId> known = new HashSet<>();
        for (CompetenceId competence : some) {
            Map<PersonId, Set<PersonId>> receivers = shown(List.of(competence))
                    .collect(Collectors.groupingBy(
                            GivenHelp::helper, Collectors.mapping(GivenHelp::receiver, Collectors.toSet())));
            receivers.entrySet().stream()
                    .filter(of -> of.getValue().size() >= several)
                    .sorted(Comparator.comparing(of -> -of.getValue().size()))
                    .limit(most)
                    .forEach(of -> known.add(of.getKey()));
        }
        return known;
    }

    @Override
    public Evidence evidence(Collection<CompetenceId> some, Collection<PersonId> helpers, Instant at) {
        return Evidence.of(
                shown(some)
                        .filter(help -> helpers.contains(help.helper()) && competences.isAvailable(help.helper(), at))
                        .toList(),
                competences.catalogue(),
                at,
                EvidenceTerms.DEFAULT);
    }

    private Stream<GivenHelp> shown(Collection<CompetenceId> some) {
        Catalogue catalogue = competences.catalogue();
        Set<CompetenceId> wanted = some.stream().map(catalogue::resolve).collect(Collectors.toSet());
        return noted.stream()
                .filter(one -> one.hiddenBy.isEmpty() && wanted.contains(catalogue.resolve(one.help.competence())))
                .map(Noted::help);
    }
}
