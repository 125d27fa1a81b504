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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.competences.CompetenceException.Reason;
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
import org.stigar.core.people.PersonId;

/** A fake that keeps everything in memory. */
public final class MemoryCompetences implements Competences, CatalogueEditing {

    private final MemoryPeople colleagues;
    private final Map<CompetenceId, Competence> known = new TreeMap<>();
    private final Map<CompetenceId, CompetenceId> merged = new TreeMap<>();
    private final List<Said> said = new ArrayList<>();
    private final MemoryShownCompetence shown = new MemoryShownCompetence(this);

    private record Said(Claim claim, boolean hidden) {}

    public MemoryCompetences(MemoryPeople colleagues) {
        this.colleagues = colleagues;
    }

    /** Returns the help that is told of its competences. */
    public MemoryShownCompetence shown() {
        return shown;
    }

    MemoryPeople colleagues() {
        return colleagues;
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

    @Override
    public List<Claim> listClaimsOf(Collection<PersonId> people) {
        return said.stream()
                .filter(one -> !one.hidden && people.contains(one.claim.person()))
                .map(Said::claim)
                .sorted(Comparator.comparing(Claim::person).thenComparing(Claim::competence))
                .toList();
    }

    boolean isAvailable(PersonId person, Instant at) {
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

    CompetenceId find(CompetenceId id, Reason otherwise) {
        CompetenceId resolved = merged.getOrDefault(id, id);
        if (!known.containsKey(resolved)) {
            throw new CompetenceException(otherwise);
        }
        return resolved;
    }

    void dropOrphans() {
        known.values()
                .removeIf(one -> one.kind() == CompetenceKind.TAG
                        && !merged.containsKey(one.id())
                        && !merged.containsValue(one.id())
                        && said.stream().noneMatch(row -> row.claim.competence().equals(one.id()))
                        && !shown.tells(one.id()));
    }
}
