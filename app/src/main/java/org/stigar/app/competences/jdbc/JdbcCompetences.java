package org.stigar.app.competences.jdbc;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stigar.app.competences.CatalogueChange;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.FreeTag;
import org.stigar.app.competences.OwnClaim;
import org.stigar.app.competences.Spelling;
import org.stigar.app.competences.Spelling.Typed;
import org.stigar.app.competences.Visibility;
import org.stigar.app.competences.names.FreeWord;
import org.stigar.app.competences.names.NameIndex;
import org.stigar.app.people.Participation;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

/** The catalogue and what people say of themselves, in PostgreSQL. Safe for use by many threads. */
final class JdbcCompetences implements Competences, CatalogueEditing {

    private static final int MOST_SUGGESTED = 50;
    private static final int MOST_LOOKED_AT = 500;

    private final CurrentCatalogue current;
    private final CatalogueRows rows;
    private final WordRows words;
    private final Spelling spelling;
    private final ClaimRows claims;
    private final Pseudonyms pseudonyms;
    private final Participation participation;

    JdbcCompetences(
            CurrentCatalogue current,
            CatalogueRows rows,
            WordRows words,
            Spelling spelling,
            ClaimRows claims,
            Pseudonyms pseudonyms,
            Participation participation) {
        this.current = current;
        this.rows = rows;
        this.words = words;
        this.spelling = spelling;
        this.claims = claims;
        this.pseudonyms = pseudonyms;
        this.participation = participation;
    }

    @Override
    public Catalogue catalogue() {
        return current.catalogue();
    }

    @Override
    public List<Competence> listBegun(PersonId reader, String text, Locale language, int most) {
        return visible(reader, current.names().search(text, language), most);
    }

    @Override
    public List<Competence> suggest(PersonId reader, String text, Locale language, int most) {
        List<Competence> begun = listBegun(reader, text, language, most);
        // What the reader may not see counts as nothing found, or they could tell that it is there.
        return begun.isEmpty() ? suggestNear(reader, text, language, most) : begun;
    }

    private List<Competence> suggestNear(PersonId reader, String text, Locale language, int most) {
        Map<String, List<String>> meant = spelling.meant(NameIndex.words(text), Typed.BEGUN, List.of(language));
        return meant.isEmpty() ? List.of() : visible(reader, current.names().search(text, meant, language), most);
    }

    private List<Competence> visible(PersonId reader, Stream<Competence> all, int most) {
        if (most < 1 || most > MOST_SUGGESTED) {
            throw new IllegalArgumentException("1 to 50 competences are suggested, not " + most);
        }
        List<Competence> found = all.limit(MOST_LOOKED_AT).toList();
        Set<CompetenceId> tags = new HashSet<>();
        found.stream().filter(JdbcCompetences::isTag).forEach(tag -> tags.add(tag.id()));
        Set<CompetenceId> visible = tags.isEmpty() ? Set.of() : claims.visible(tags, pseudonyms.of(reader));
        return found.stream()
                .filter(one -> !isTag(one) || visible.contains(one.id()))
                .limit(most)
                .toList();
    }

    @Override
    public List<OwnClaim> claimsOf(PersonId person) {
        Catalogue catalogue = catalogue();
        return claims.of(pseudonyms.of(person)).stream()
                .flatMap(row -> catalogue.find(row.competence()).stream()
                        .map(known ->
                                new OwnClaim(known, row.stance(), row.hidden() ? Visibility.HIDDEN : Visibility.SHOWN)))
                .toList();
    }

    @Override
    public void claim(Claim claim) {
        current.write(() -> put(
                claim.person(),
                rows.resolve(claim.competence()).orElseThrow(() -> new CompetenceException(Reason.UNKNOWN)),
                claim.stance()));
    }

    @Override
    public Competence claim(PersonId person, Stance stance, String word, Locale language) {
        FreeWord free = new FreeWord(word, language);
        Competence tag = free.tag();
        CompetenceId id = current.writeAndGet(() -> {
            CompetenceId known = findNamed(free).flatMap(rows::resolve).orElseGet(() -> {
                if (rows.addTag(tag)) {
                    current.come(tag.id());
                }
                return rows.resolve(tag.id()).orElseThrow();
            });
            put(person, known, stance);
            return known;
        });
        return catalogue().find(id).orElse(tag);
    }

    /** A name in the writer's language means more than the same word in another. */
    private Optional<CompetenceId> findNamed(FreeWord word) {
        Catalogue catalogue = catalogue();
        return catalogue.lookup(word.text(), word.language()).stream()
                .findFirst()
                .or(() -> catalogue.lookup(word.text()).stream().findFirst())
                .map(Competence::id);
    }

    private void put(PersonId person, CompetenceId competence, Stance stance) {
        Pseudonym me = pseudonyms.of(person);
        if (claims.countOthers(me, competence) >= OwnClaim.MOST) {
            throw new CompetenceException(Reason.TOO_MANY);
        }
        claims.put(me, competence, stance);
    }

    @Override
    public void withdraw(PersonId person, CompetenceId competence) {
        current.write(() -> rows.resolve(competence).ifPresent(known -> {
            claims.delete(pseudonyms.of(person), known);
            current.go(rows.dropOrphans());
        }));
    }

    @Override
    public void hide(PersonId person, CompetenceId competence) {
        current.write(() -> rows.resolve(competence).ifPresent(known -> claims.hide(pseudonyms.of(person), known)));
    }

    @Override
    public void show(PersonId person, CompetenceId competence) {
        current.write(() -> rows.resolve(competence).ifPresent(known -> claims.show(pseudonyms.of(person), known)));
    }

    @Override
    public Set<PersonId> listOffering(Collection<CompetenceId> competences, int most, long lot) {
        return claims.drawOffering(resolved(competences), most, lot).stream()
                .flatMap(person -> pseudonyms.findPerson(person).stream())
                .collect(toSet());
    }

    @Override
    public Set<CompetenceId> listOffered(Collection<CompetenceId> competences) {
        Set<CompetenceId> offered = claims.offered(resolved(competences));
        Catalogue catalogue = catalogue();
        return competences.stream()
                .filter(one -> offered.contains(catalogue.resolve(one)))
                .collect(toSet());
    }

    @Override
    public List<Claim> listClaims(Collection<CompetenceId> competences, Collection<PersonId> people, Instant at) {
        return competences.isEmpty() || people.isEmpty()
                ? List.of()
                : available(claims.openlyOf(resolved(competences), hidden(people)), catalogue(), at);
    }

    private List<CompetenceId> resolved(Collection<CompetenceId> competences) {
        Catalogue catalogue = catalogue();
        return competences.stream().map(catalogue::resolve).distinct().toList();
    }

    private List<Pseudonym> hidden(Collection<PersonId> people) {
        return people.stream().map(pseudonyms::of).toList();
    }

    @Override
    public List<Claim> listClaimsOf(Collection<PersonId> people, Instant at) {
        return people.isEmpty() ? List.of() : available(claims.openlyBy(hidden(people)), catalogue(), at);
    }

    @Override
    public List<Claim> listClaimsOf(Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : of(claims.openlyBy(hidden(people)), catalogue(), person -> true);
    }

    private List<Claim> available(List<ClaimRows.Row> rows, Catalogue catalogue, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return of(rows, catalogue, person -> participation.isAvailable(person, day));
    }

    private List<Claim> of(List<ClaimRows.Row> rows, Catalogue catalogue, Predicate<PersonId> counts) {
        return rows.stream()
                .flatMap(row -> pseudonyms.findPerson(row.person()).stream()
                        .filter(counts)
                        .map(person -> new Claim(person, catalogue.resolve(row.competence()), row.stance())))
                .sorted(Comparator.comparing(Claim::person).thenComparing(Claim::competence))
                .toList();
    }

    @Override
    public CatalogueChange put(Collection<Competence> competences) {
        return current.writeAndGet(() -> {
            Difference difference = rows.compare(competences);
            rows.put(difference);
            words.fill(rows.read());
            current.change();
            return difference.change();
        });
    }

    @Override
    public CatalogueChange compare(Collection<Competence> competences) {
        return rows.compare(competences).change();
    }

    @Override
    public List<FreeTag> listFreeTags() {
        Catalogue catalogue = catalogue();
        Map<CompetenceId, Integer> holders = new TreeMap<>(rows.countHolders());
        return holders.entrySet().stream()
                .flatMap(tag -> catalogue.find(tag.getKey()).stream()
                        .map(known -> new FreeTag(known, FreeTag.Holders.of(tag.getValue()))))
                .toList();
    }

    @Override
    public void merge(CompetenceId tag, CompetenceId into) {
        current.write(() -> {
            CompetenceId stays = rows.resolve(into).orElseThrow(() -> new CompetenceException(Reason.BAD_MERGE));
            if (stays.equals(tag) || !rows.merge(tag, stays)) {
                throw new CompetenceException(Reason.BAD_MERGE);
            }
            words.fill(rows.read());
            current.change();
        });
    }

    private static boolean isTag(Competence competence) {
        return competence.kind() == CompetenceKind.TAG;
    }
}
