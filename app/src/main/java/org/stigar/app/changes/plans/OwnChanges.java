package org.stigar.app.changes.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.competences.Competences;
import org.stigar.app.reach.Reaches;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.TrailState;

/**
 * What announced changes mean for somebody's own trails, and what they plan. It reads what the person may see anyway: own trails, the
 * directory, and a change that is announced. For the first 48 hours those alone are told who come to another unit (privacy P11); nothing
 * says who of the two ends does. Safe for use by many threads.
 */
public final class OwnChanges implements AnnouncedChanges {

    /** How long those who come to another unit know alone. */
    public static final Duration MOVED_FIRST = Duration.ofDays(2);

    /** How long after its day a change is still spoken of. */
    static final int DAYS_AFTER = 90;

    private final KnownChanges known;
    private final Trails trails;
    private final Reaches reaches;
    private final Competences competences;
    private final PlanRows rows;

    OwnChanges(KnownChanges known, Trails trails, Reaches reaches, Competences competences, PlanRows rows) {
        this.known = known;
        this.trails = trails;
        this.reaches = reaches;
        this.competences = competences;
        this.rows = rows;
    }

    /** A trail that loses its occasion, and what its reader plans for it. */
    public record AtRisk(OwnTrail trail, Optional<Plan> plan) {}

    /**
     * What a change leaves somebody of their own: nobody else is told.
     *
     * @param alive how many trails they have that are not overgrown
     * @param kept how many of these have an everyday occasion after the change, a unit or a project
     * @param lost what they reach only by trails that lose their occasion
     * @param hanging what they then reach by one trail more only
     */
    public record Standing(int alive, int kept, List<Competence> lost, List<Competence> hanging) {

        public Standing {
            lost = List.copyOf(lost);
            hanging = List.copyOf(hanging);
        }
    }

    /** A plan of which its owner wanted to be reminded by now. */
    public record Due(Change change, Plan plan) {}

    /** Returns the announced changes of which somebody may know now, the nearest day first. */
    public List<Change> known(PersonId me, Instant now) {
        return known.of(me, now);
    }

    /** Returns an announced change if somebody may know of it now. */
    public Optional<Change> find(long id, PersonId me, Instant now) {
        return known.find(id, me, now);
    }

    /** Returns the reader's own trails that lose their occasion by a change of which they know, with their plans. */
    public List<AtRisk> atRisk(Change change, PersonId me, Instant now) {
        Map<PersonId, Plan> plans = rows.of(me).stream()
                .filter(made -> made.change() == change.id())
                .map(PlanRows.Made::plan)
                .collect(Collectors.toMap(Plan::other, Function.identity()));
        return trails.of(me, now).stream()
                .filter(trail -> known.losesOccasion(change, me, trail.other(), now))
                .map(trail -> new AtRisk(trail, Optional.ofNullable(plans.get(trail.other()))))
                .toList();
    }

    /** Returns what a change of which the reader knows leaves them of their own trails, and of what they reach by them. */
    public Standing standing(Change change, PersonId me, Instant now) {
        Draft draft = known.draft(change, now);
        List<OwnTrail> alive = trails.of(me, now).stream()
                .filter(trail -> trail.assessment().state() != TrailState.OVERGROWN)
                .toList();
        int kept = (int) alive.stream()
                .filter(trail -> draft.after().relation(me, trail.other()).isInside())
                .count();
        List<Competence> lost = new ArrayList<>();
        List<Competence> hanging = new ArrayList<>();
        reached(me, alive, now).forEach((competence, through) -> {
            long others = through.stream()
                    .filter(other -> !known.losesOccasion(change, me, other, now))
                    .count();
            if (others < through.size() && others < 2) {
                (others == 0 ? lost : hanging).add(competence);
            }
        });
        return new Standing(alive.size(), kept, lost, hanging);
    }

    /** Whoever pauses counts on: that one competence fewer is reached would tell of it. */
    private Map<Competence, Set<PersonId>> reached(PersonId me, List<OwnTrail> alive, Instant now) {
        Map<Competence, Set<PersonId>> reached = new HashMap<>();
        reaches.of(me, now)
                .direct()
                .forEach(direct -> reached.put(direct.competence(), new HashSet<>(direct.through())));
        Catalogue catalogue = competences.catalogue();
        competences.listClaimsOf(alive.stream().map(OwnTrail::other).toList()).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                .forEach(claim -> catalogue
                        .find(claim.competence())
                        .ifPresent(competence -> reached.computeIfAbsent(competence, id -> new HashSet<>())
                                .add(claim.person())));
        return reached;
    }

    /**
     * Keeps the reader's plan for a trail that loses its occasion.
     *
     * @return whether it is such a trail, of a change of which they know
     */
    public boolean tryPlan(long change, PersonId me, Plan plan, Instant now) {
        boolean may = find(change, me, now)
                .filter(told -> atRisk(told, me, now).stream()
                        .anyMatch(one -> one.trail().other().equals(plan.other())))
                .isPresent();
        if (may) {
            rows.put(change, me, plan);
        }
        return may;
    }

    /** Returns the plans of which somebody wanted to be reminded today or before. */
    public List<Due> due(PersonId me, LocalDate today, Instant now) {
        List<PlanRows.Made> made = rows.of(me).stream()
                .filter(one ->
                        one.plan().remindOn().filter(day -> !day.isAfter(today)).isPresent())
                .toList();
        return made.stream()
                .flatMap(one -> find(one.change(), me, now).stream()
                        .filter(change ->
                                known.losesOccasion(change, me, one.plan().other(), now))
                        .map(change -> new Due(change, one.plan())))
                .toList();
    }

    /** The nearest, where several take it away. Known since it was announced. */
    @Override
    public Map<PersonId, Near> near(PersonId me, Collection<PersonId> others, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate far = today.plusDays(ChangesAhead.NEAR_DAYS);
        Map<PersonId, Near> near = new HashMap<>();
        for (Change change : known(me, now)) {
            LocalDate from = change.outline().from();
            if (change.stage(today) == Stage.ANNOUNCED && !from.isAfter(far)) {
                LocalDate since = LocalDate.ofInstant(change.announcedAt().orElse(now), ZoneOffset.UTC);
                others.stream()
                        .filter(other -> known.losesOccasion(change, me, other, now))
                        .forEach(other -> near.putIfAbsent(other, new Near(from, since)));
            }
        }
        return near;
    }
}
