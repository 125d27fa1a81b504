package org.stigar.app.competences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.app.competences.Spelling.Typed;
import org.stigar.app.competences.names.FreeWord;
import org.stigar.app.competences.names.NameIndex;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.EvidenceTerms;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** A fake that keeps everything in memory. */
public final class MemoryCompetences implements Competences, CatalogueEditing, ShownCompetence {

    private final MemoryPeople colleagues;
    private final Map<CompetenceId, Competence> known = new TreeMap<>();
    private final Map<CompetenceId, CompetenceId> merged = new TreeMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Noted> noted = new ArrayList<>();

    private record Said(Claim claim, boolean hidden) {}

    private record Noted(long id, GivenHelp help, Optional<Gain> gain, Set<PersonId> hiddenBy) {

        boolean isOf(PersonId end) {
            return help.helper().equals(end) || help.receiver().equals(end);
        }
    }

    public MemoryCompetences(MemoryPeople colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public Catalogue catalogue() {
        CatalogueBuilder builder = new CatalogueBuilder();
        known.values().forEach(builder::add);
        merged.forEach(builder::merge);
        return builder.build().catalogue();
    }

    @Override
    public List<Competence> listBegun(PersonId reader, String text, Locale language, int most) {
        return visible(reader, new NameIndex(catalogue()).search(text, language), most);
    }

    @Override
    public List<Competence> suggest(PersonId reader, String text, Locale language, int most) {
        List<Competence> begun = listBegun(reader, text, language, most);
        Map<String, List<String>> meant =
                new MemorySpelling(this::catalogue).meant(NameIndex.words(text), Typed.BEGUN, List.of(language));
        return begun.isEmpty() && !meant.isEmpty()
                ? visible(reader, new NameIndex(catalogue()).search(text, meant, language), most)
                : begun;
    }

    private List<Competence> visible(PersonId reader, Stream<Competence> all, int most) {
        return all.filter(one -> one.kind() != CompetenceKind.TAG || isVisible(one.id(), reader))
                .limit(most)
                .toList();
    }

    private boolean isVisible(CompetenceId tag, PersonId reader) {
        return merged.containsValue(tag)
                || said.stream()
                        .filter(one -> one.claim.competence().equals(tag))
                        .anyMatch(one -> one.claim.person().equals(reader)
                                || (one.claim.stance() == Stance.CAN_HELP && !one.hidden));
    }

    @Override
    public List<OwnClaim> claimsOf(PersonId person) {
        return said.stream()
                .filter(one -> one.claim.person().equals(person))
                .sorted(Comparator.comparing(one -> one.claim.competence()))
                .map(one -> new OwnClaim(
                        catalogue().find(one.claim.competence()).orElseThrow(),
                        one.claim.stance(),
                        one.hidden ? Visibility.HIDDEN : Visibility.SHOWN))
                .toList();
    }

    @Override
    public void claim(Claim claim) {
        CompetenceId id = find(claim.competence(), Reason.UNKNOWN);
        said.removeIf(one -> is(one, claim.person(), id));
        if (claimsOf(claim.person()).size() >= OwnClaim.MOST) {
            throw new CompetenceException(Reason.TOO_MANY);
        }
        said.add(new Said(new Claim(claim.person(), id, claim.stance()), false));
    }

    @Override
    public Competence claim(PersonId person, Stance stance, String word, Locale language) {
        FreeWord free = new FreeWord(word, language);
        Catalogue catalogue = catalogue();
        Competence competence = catalogue.lookup(free.text(), free.language()).stream()
                .findFirst()
                .or(() -> catalogue.lookup(free.text()).stream().findFirst())
                .orElseGet(free::tag);
        known.putIfAbsent(competence.id(), competence);
        claim(new Claim(person, competence.id(), stance));
        return competence;
    }

    @Override
    public void withdraw(PersonId person, CompetenceId competence) {
        said.removeIf(one -> is(one, person, competence));
        dropOrphans();
    }

    @Override
    public void hide(PersonId person, CompetenceId competence) {
        said.replaceAll(one -> is(one, person, competence) ? new Said(one.claim, true) : one);
    }

    @Override
    public void show(PersonId person, CompetenceId competence) {
        said.replaceAll(one -> is(one, person, competence) ? new Said(one.claim, false) : one);
    }

    private boolean is(Said one, PersonId person, CompetenceId competence) {
        return one.claim.person().equals(person)
                && one.claim.competence().equals(catalogue().resolve(competence));
    }

    @Override
    public Set<PersonId> listOffering(Collection<CompetenceId> competences, int most, long lot) {
        Set<PersonId> drawn = new HashSet<>();
        for (CompetenceId competence : competences) {
            List<PersonId> offering = offers(competence).sorted().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(offering, new Random(lot));
            drawn.addAll(offering.subList(0, Math.min(most, offering.size())));
        }
        return drawn;
    }

    @Override
    public Set<CompetenceId> listOffered(Collection<CompetenceId> competences) {
        return competences.stream()
                .filter(one -> offers(one).findAny().isPresent())
                .collect(Collectors.toSet());
    }

    private Stream<PersonId> offers(CompetenceId competence) {
        return said.stream()
                .filter(one -> !one.hidden && one.claim.stance() == Stance.CAN_HELP)
                .map(Said::claim)
                .filter(claim -> claim.competence().equals(catalogue().resolve(competence)))
                .map(Claim::person);
    }

    @Override
    public List<Claim> listClaims(Collection<CompetenceId> competences, Collection<PersonId> people, Instant at) {
        Set<CompetenceId> wanted =
                competences.stream().map(catalogue()::resolve).collect(Collectors.toSet());
        return said.stream()
                .filter(one -> !one.hidden && wanted.contains(one.claim.competence()))
                .map(Said::claim)
                .filter(claim -> people.contains(claim.person()) && isAvailable(claim.person(), at))
                .sorted(Comparator.comparing(Claim::person).thenComparing(Claim::competence))
                .toList();
    }

    @Override
    public List<Claim> listClaimsOf(Collection<PersonId> people, Instant at) {
        return listClaims(said.stream().map(one -> one.claim.competence()).toList(), people, at);
    }

    private boolean isAvailable(PersonId person, Instant at) {
        return colleagues.isAvailable(person, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public CatalogueChange put(Collection<Competence> competences) {
        CatalogueChange change = compare(competences);
        for (Competence one : competences) {
            Competence before = known.getOrDefault(one.id(), one);
            if (before.kind() == one.kind()) {
                Set<Locale> languages =
                        one.labels().stream().map(Label::language).collect(Collectors.toSet());
                List<Label> labels = new ArrayList<>(one.labels());
                before.labels().stream()
                        .filter(label -> !languages.contains(label.language()))
                        .forEach(labels::add);
                Set<CompetenceId> broader =
                        new LinkedHashSet<>(known.containsKey(one.id()) ? before.broader() : List.of());
                broader.addAll(one.broader());
                known.put(one.id(), new Competence(one.id(), one.kind(), labels, List.copyOf(broader)));
            }
        }
        return change;
    }

    @Override
    public CatalogueChange compare(Collection<Competence> competences) {
        Set<CompetenceId> ids = new HashSet<>(known.keySet());
        competences.forEach(one -> ids.add(one.id()));
        return competences.stream().map(one -> compare(one, ids)).reduce(CatalogueChange.NONE, CatalogueChange::and);
    }

    private CatalogueChange compare(Competence one, Set<CompetenceId> ids) {
        Optional<Competence> before = Optional.ofNullable(known.get(one.id()));
        if (before.filter(known -> known.kind() != one.kind()).isPresent()) {
            return CatalogueChange.NONE;
        }
        Set<Locale> languages = one.labels().stream().map(Label::language).collect(Collectors.toSet());
        boolean same = before.filter(known -> known.labels().stream()
                        .filter(label -> languages.contains(label.language()))
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(one.labels())))
                .isPresent();
        int there = (int) one.broader().stream()
                .filter(link ->
                        before.filter(known -> known.broader().contains(link)).isPresent())
                .count();
        int nowhere =
                (int) one.broader().stream().filter(link -> !ids.contains(link)).count();
        return new CatalogueChange(
                before.isEmpty() ? 1 : 0,
                before.isPresent() && !same ? 1 : 0,
                same ? 1 : 0,
                one.broader().size() - there - nowhere,
                there,
                nowhere);
    }

    @Override
    public List<FreeTag> listFreeTags() {
        return known.values().stream()
                .filter(one -> one.kind() == CompetenceKind.TAG && !merged.containsKey(one.id()))
                .map(tag -> new FreeTag(tag, FreeTag.Holders.of((int) said.stream()
                        .filter(one -> one.claim.competence().equals(tag.id()))
                        .count())))
                .toList();
    }

    @Override
    public void merge(CompetenceId tag, CompetenceId into) {
        CompetenceId stays = find(into, Reason.BAD_MERGE);
        boolean isTag = known.containsKey(tag) && known.get(tag).kind() == CompetenceKind.TAG;
        if (!isTag || merged.containsKey(tag) || stays.equals(tag)) {
            throw new CompetenceException(Reason.BAD_MERGE);
        }
        merged.replaceAll((from, to) -> to.equals(tag) ? stays : to);
        merged.put(tag, stays);
        said.removeIf(one -> one.claim.competence().equals(tag)
                && said.stream()
                        .anyMatch(other -> is(other, one.claim.person(), stays)
                                && other.claim.competence().equals(stays)));
        said.replaceAll(one -> one.claim.competence().equals(tag)
                ? new Said(new Claim(one.claim.person(), stays, one.claim.stance()), one.hidden)
                : one);
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
        CompetenceId competence = find(help.competence(), Reason.UNKNOWN);
        if (takesPart(help.helper()) && takesPart(help.receiver())) {
            noted.add(new Noted(noted.size() + 1, with(help, competence, help.word()), gain, Set.of()));
        }
    }

    private boolean takesPart(PersonId person) {
        return colleagues.findPerson(person).isPresent() && !colleagues.isOptedOut(person);
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
                catalogue().find(one.help.competence()).orElseThrow(),
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
        CompetenceId right = find(competence, Reason.UNKNOWN);
        change(end, help, one -> {
            Word word = one.help.competence().equals(right) ? one.help.word() : Word.CLAIMED;
            return new Noted(
                    one.id,
                    with(one.help, right, one.help.receiver().equals(end) ? Word.CONFIRMED : word),
                    one.gain,
                    one.hiddenBy);
        });
        dropOrphans();
    }

    @Override
    public void delete(PersonId end, long help) {
        if (!noted.removeIf(one -> one.id == help && one.isOf(end))) {
            throw new NoHelpException();
        }
        dropOrphans();
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
    public Set<PersonId> listKnown(Collection<CompetenceId> competences, int several, int most) {
        Set<PersonId> known = new HashSet<>();
        for (CompetenceId competence : competences) {
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
    public Evidence evidence(Collection<CompetenceId> competences, Collection<PersonId> helpers, Instant at) {
        return Evidence.of(
                shown(competences)
                        .filter(help -> helpers.contains(help.helper()) && isAvailable(help.helper(), at))
                        .toList(),
                catalogue(),
                at,
                EvidenceTerms.DEFAULT);
    }

    private Stream<GivenHelp> shown(Collection<CompetenceId> competences) {
        Catalogue catalogue = catalogue();
        Set<CompetenceId> wanted = competences.stream().map(catalogue::resolve).collect(Collectors.toSet());
        return noted.stream()
                .filter(one -> one.hiddenBy.isEmpty() && wanted.contains(catalogue.resolve(one.help.competence())))
                .map(Noted::help);
    }

    private CompetenceId find(CompetenceId id, Reason otherwise) {
        CompetenceId resolved = merged.getOrDefault(id, id);
        if (!known.containsKey(resolved)) {
            throw new CompetenceException(otherwise);
        }
        return resolved;
    }

    private void dropOrphans() {
        known.values()
                .removeIf(one -> one.kind() == CompetenceKind.TAG
                        && !merged.containsKey(one.id())
                        && !merged.containsValue(one.id())
                        && said.stream().noneMatch(row -> row.claim.competence().equals(one.id()))
                        && noted.stream().noneMatch(row -> row.help.competence().equals(one.id())));
    }
}
