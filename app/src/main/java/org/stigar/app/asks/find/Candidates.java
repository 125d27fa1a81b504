package org.stigar.app.asks.find;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.LineManagers;
import org.stigar.app.people.People;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.ranking.Candidate;
import org.stigar.core.competence.ranking.RankingTerms;
import org.stigar.core.competence.ranking.SharedHours;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Who may help with some competences, as one asker may know it. Claims are as they stand; what depends on what others do (help
 * that was given, asks that reached somebody) is as of midnight UTC, so that nobody can watch it happen.
 *
 * <p>Idea: what thousands hold need not be weighed for thousands. Besides those near the asker, the {@value #MOST} best known for
 * a competence and as many of those who offer it, by lot, hold whoever could come among the five: the rest are their equals.
 */
final class Candidates {

    /** Of each competence. */
    static final int MOST = 300;

    /**
     * Who is near an asker.
     *
     * @param trails to whom a trail leads
     * @param around who works where an introducer does
     */
    record Near(Set<PersonId> trails, Set<PersonId> around) {}

    private final People people;
    private final Competences competences;
    private final ShownCompetence shown;
    private final Curtains curtains;

    Candidates(People people, Competences competences, ShownCompetence shown, Curtains curtains) {
        this.people = people;
        this.competences = competences;
        this.shown = shown;
        this.curtains = curtains;
    }

    /**
     * Returns them, without the asker's own line managers. Of those whom the asker leads only what they claim themselves
     * counts: a leader is told no evidence.
     *
     * @param near who is looked at however many others hold the same
     * @param lot which of those who are equal: one asker, need and day, one lot
     */
    List<Candidate> list(
            Person asker, Collection<CompetenceId> needed, Near near, LineManagers managers, long lot, Instant now) {
        Instant midnight = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Set<PersonId> known = known(asker.id(), needed, near, now);
        Set<PersonId> all = new TreeSet<>(known);
        all.addAll(near.around());
        all.addAll(competences.listOffering(needed, MOST, lot));
        all.remove(asker.id());
        all.removeAll(managers.of(asker.id()));
        Map<PersonId, Set<CompetenceId>> claims = claims(needed, all, now);
        Evidence evidence = shown.evidence(needed, known, midnight);
        all.retainAll(holders(needed, claims, evidence));
        all.removeAll(curtains.full(all, midnight));
        Map<PersonId, Curtain> curtainOf = curtains.of(all);
        Map<PersonId, Integer> loads = curtains.loads(all, midnight);
        Map<Hours, Double> availability = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (PersonId id : all) {
            Optional<Person> person = people.findPerson(id);
            if (person.isEmpty()) {
                continue;
            }
            boolean isLed = managers.leads(asker.id(), id);
            TreeMap<CompetenceId, Standing> standings = new TreeMap<>();
            for (CompetenceId competence : needed) {
                Standing.Claimed claimed = claims.getOrDefault(id, Set.of()).contains(competence)
                        ? Standing.Claimed.YES
                        : Standing.Claimed.NO;
                Standing standing =
                        isLed ? new Standing(claimed, 0, 0, 0) : evidence.standing(id, competence, asker.id(), claimed);
                if (!standing.equals(Standing.NOTHING)) {
                    standings.put(competence, standing);
                }
            }
            candidates.add(new Candidate(
                    id,
                    standings,
                    availability.computeIfAbsent(
                            Hours.of(person.get()), hours -> SharedHours.availability(asker, person.get(), now)),
                    loads.getOrDefault(id, 0),
                    curtainOf.getOrDefault(id, Curtain.OPEN).findable()));
        }
        return candidates;
    }

    /** Returns those of some free tags that somebody says openly that they can help with; others are nobody's to see. */
    Set<CompetenceId> listOpen(Collection<CompetenceId> tags) {
        return competences.listOffered(tags);
    }

    /** Returns whose help may count for the asker: it reached the asker, or several, or there is a trail. */
    private Set<PersonId> known(PersonId asker, Collection<CompetenceId> needed, Near near, Instant now) {
        Set<PersonId> known = new TreeSet<>(near.trails());
        known.addAll(shown.listKnown(needed, RankingTerms.DEFAULT.several(), MOST));
        shown.of(asker, now).stream()
                .filter(help -> help.part() == OwnHelp.Part.WAS_HELPED)
                .flatMap(help -> help.other().stream())
                .forEach(known::add);
        return known;
    }

    private static Set<PersonId> holders(
            Collection<CompetenceId> needed, Map<PersonId, Set<CompetenceId>> claims, Evidence evidence) {
        Set<PersonId> holders = new TreeSet<>(claims.keySet());
        needed.forEach(competence -> holders.addAll(evidence.helpers(competence)));
        return holders;
    }

    private Map<PersonId, Set<CompetenceId>> claims(
            Collection<CompetenceId> needed, Set<PersonId> holders, Instant now) {
        return competences.listClaims(needed, holders, now).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                .collect(groupingBy(Claim::person, mapping(Claim::competence, toSet())));
    }

    /** Whoever works the same hours in the same zone can be met alike. */
    private record Hours(ZoneId zone, LocalTime from, LocalTime until) {

        static Hours of(Person person) {
            return new Hours(
                    person.zone(), person.hours().from(), person.hours().until());
        }
    }
}
