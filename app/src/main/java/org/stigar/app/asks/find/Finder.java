package org.stigar.app.asks.find;

import static java.util.Map.Entry.comparingByKey;
import static java.util.stream.Collectors.toMap;

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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Finding;
import org.stigar.app.asks.find.Understanding.Meaning;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.Leadership;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.ranking.Asker;
import org.stigar.core.competence.ranking.Candidate;
import org.stigar.core.competence.ranking.Need;
import org.stigar.core.competence.ranking.OwnTrail;
import org.stigar.core.competence.ranking.Ranking;
import org.stigar.core.competence.ranking.RankingTerms;
import org.stigar.core.competence.ranking.Suggestion;
import org.stigar.core.competence.ranking.SuggestionTerms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.trail.state.Thresholds;

/** Puts together what {@link Ranking} may know of an asker and of those who may help. */
final class Finder implements Finding {

    private static final int MOST_UNDERSTOOD = 8;

    /** Beyond these, all the organisation is near. */
    private static final int MOST_AROUND = 2_000;

    private final Understanding understanding;
    private final Candidates candidates;
    private final Leadership leadership;
    private final Searches searches;
    private final Competences competences;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Trails trails;

    Finder(
            Understanding understanding,
            Candidates candidates,
            Leadership leadership,
            Searches searches,
            Competences competences,
            People people,
            Pseudonyms pseudonyms,
            Trails trails) {
        this.understanding = understanding;
        this.candidates = candidates;
        this.leadership = leadership;
        this.searches = searches;
        this.competences = competences;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.trails = trails;
    }

    @Override
    public Understood understand(PersonId writer, String text, Instant now) {
        Meaning meaning = understood(text, people.findPerson(writer));
        List<Competence> about = named(meaning.need());
        return new Understood(about, meaning.readingsFor(about));
    }

    @Override
    public Found find(PersonId asker, String text, Set<CompetenceId> chosen, Instant now) {
        Person person = people.findPerson(asker).orElseThrow(() -> new AskException(Reason.NOBODY));
        if (!searches.tryCount(pseudonyms.of(asker), now)) {
            throw new AskException(Reason.SEARCHED_ENOUGH);
        }
        Need need = understood(text, Optional.of(person)).need().with(Need.of(known(chosen)));
        Structure structure = people.structure(now);
        List<OwnTrail> own = trailsOf(asker, now);
        long lot = lot(asker, need, now);
        List<Candidate> all =
                candidates.list(person, need.relevance().keySet(), near(own, structure), leadership.at(now), lot, now);
        List<Suggestion> suggestions = new Ranking(RankingTerms.DEFAULT, SuggestionTerms.DEFAULT, structure)
                .suggest(new Asker(asker, own), need, all, new Random(lot));
        return new Found(named(need), suggestions);
    }

    /** Returns what a text needs, at most as much as is told of it, without words of others that nobody offers openly. */
    private Meaning understood(String text, Optional<Person> writer) {
        if (text.isBlank() || text.length() > AskText.LONGEST) {
            return Meaning.NOTHING;
        }
        List<Locale> languages = writer.map(Person::languages).orElse(List.of());
        Meaning meaning = understanding.understand(text, languages);
        Need need = meaning.need();
        Catalogue catalogue = competences.catalogue();
        Set<CompetenceId> hidden = new HashSet<>();
        need.relevance().keySet().stream()
                .filter(id -> catalogue
                        .find(id)
                        .filter(one -> one.kind() == CompetenceKind.TAG)
                        .isPresent())
                .forEach(hidden::add);
        hidden.removeAll(candidates.listOpen(hidden));
        TreeMap<CompetenceId, Double> open = sorted(need)
                .filter(entry -> !hidden.contains(entry.getKey()))
                .limit(MOST_UNDERSTOOD)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
        return new Meaning(new Need(open), meaning.readings());
    }

    private List<Competence> named(Need need) {
        Catalogue catalogue = competences.catalogue();
        return sorted(need)
                .limit(MOST_UNDERSTOOD)
                .flatMap(entry -> catalogue.find(entry.getKey()).stream())
                .toList();
    }

    private static Stream<Map.Entry<CompetenceId, Double>> sorted(Need need) {
        return need.relevance().entrySet().stream()
                .sorted(Map.Entry.<CompetenceId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(comparingByKey()));
    }

    private CompetenceId[] known(Collection<CompetenceId> chosen) {
        Catalogue catalogue = competences.catalogue();
        return chosen.stream()
                .map(catalogue::resolve)
                .filter(id -> catalogue.find(id).isPresent())
                .distinct()
                .toArray(CompetenceId[]::new);
    }

    private List<OwnTrail> trailsOf(PersonId asker, Instant now) {
        Set<PersonId> introducers = trails.listIntroducers(asker);
        return trails.of(asker, now).stream()
                .map(trail -> new OwnTrail(
                        trail.other(),
                        trail.assessment().worth(Thresholds.SHIPPED),
                        trail.days().size(),
                        introducers.contains(trail.other()) ? OwnTrail.Introduces.YES : OwnTrail.Introduces.NO))
                .toList();
    }

    /** Returns those to whom a trail leads, and those who work where an introducer does, the best introducers first. */
    private static Candidates.Near near(List<OwnTrail> own, Structure structure) {
        Set<PersonId> trails = new HashSet<>();
        own.forEach(trail -> trails.add(trail.other()));
        Set<PersonId> around = new HashSet<>();
        own.stream()
                .filter(trail -> trail.introduces() == OwnTrail.Introduces.YES)
                .sorted(Comparator.comparingDouble(OwnTrail::openness)
                        .reversed()
                        .thenComparing(OwnTrail::other))
                .flatMap(trail -> structure.unitsOf(trail.other()).stream().sorted())
                .distinct()
                .flatMap(unit -> structure.members(unit).stream())
                .takeWhile(person -> around.size() < MOST_AROUND)
                .forEach(around::add);
        return new Candidates.Near(trails, around);
    }

    /** One lot for an asker, a need and a day: asking again and again tells nothing more. */
    private long lot(PersonId asker, Need need, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Random(31L * pseudonyms.of(asker).hashCode()
                        + 17L * need.relevance().keySet().hashCode()
                        + day.toEpochDay())
                .nextLong();
    }
}
