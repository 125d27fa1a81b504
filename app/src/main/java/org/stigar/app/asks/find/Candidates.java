package org.stigar.app.asks.find;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.ranking.Candidate;
import org.stigar.core.competence.ranking.SharedHours;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Who may help with some competences, as one asker may know it. Claims are as they stand; what depends on what others do (help
 * that was given, asks that reached somebody) is as of midnight UTC, so that nobody can watch it happen.
 */
final class Candidates {

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
     */
    List<Candidate> list(Person asker, Collection<CompetenceId> needed, LineManagers managers, Instant now) {
        Instant midnight = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Map<PersonId, Set<CompetenceId>> claims = claims(needed, now);
        Evidence evidence = shown.evidence(needed, midnight);
        Set<PersonId> all = new TreeSet<>(claims.keySet());
        needed.forEach(competence -> all.addAll(evidence.helpers(competence)));
        all.remove(asker.id());
        all.removeAll(managers.of(asker.id()));
        all.removeAll(curtains.full(midnight));
        Map<PersonId, Curtain> curtainOf = curtains.of(all);
        Map<PersonId, Integer> loads = curtains.loads(midnight);
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
                    SharedHours.availability(asker, person.get(), now),
                    loads.getOrDefault(id, 0),
                    curtainOf.getOrDefault(id, Curtain.OPEN).findable()));
        }
        return candidates;
    }

    /** Returns those of some free tags that somebody says openly that they can help with; others are nobody's to see. */
    Set<CompetenceId> listOpen(Collection<CompetenceId> tags, Instant now) {
        Set<CompetenceId> open = new HashSet<>();
        claims(tags, now).values().forEach(open::addAll);
        return open;
    }

    private Map<PersonId, Set<CompetenceId>> claims(Collection<CompetenceId> needed, Instant now) {
        Map<PersonId, Set<CompetenceId>> claims = new HashMap<>();
        if (!needed.isEmpty()) {
            competences.listClaims(needed, now).stream()
                    .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                    .forEach(claim -> claims.computeIfAbsent(claim.person(), id -> new HashSet<>())
                            .add(claim.competence()));
        }
        return claims;
    }
}
