package org.stigar.app.upkeep.pick;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.stigar.app.asks.Curtains;
import org.stigar.app.people.LineManagers;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.ChangesAhead.Near;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.app.upkeep.NudgeReason.Change.Whose;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

/**
 * For which of a reader's trails a change ahead is a reason: the reader's own, which is nobody else's to know, one that the other end
 * lets the ends of their trails know, or one of the organisation that is announced. Neither passes between somebody and those who lead them. What is told goes from whom others may
 * be led to, and to whom an ask would reach.
 */
final class NearChanges {

    private final PersonId me;
    private final Optional<Near> mine;
    private final Map<PersonId, Near> told;
    private final Structure structure;
    private final LineManagers managers;

    private final Map<PersonId, AnnouncedChanges.Near> announced;

    private NearChanges(
            PersonId me,
            Optional<Near> mine,
            Map<PersonId, Near> told,
            Structure structure,
            LineManagers managers,
            Map<PersonId, AnnouncedChanges.Near> announced) {
        this.me = me;
        this.mine = mine;
        this.told = told;
        this.structure = structure;
        this.managers = managers;
        this.announced = announced;
    }

    /** Finds them for a reader of these trails. */
    static NearChanges of(
            PersonId me,
            List<OwnTrail> trails,
            ChangesAhead changes,
            AnnouncedChanges announced,
            Curtains curtains,
            Structure structure,
            LineManagers managers,
            Instant now) {
        List<PersonId> others = trails.stream().map(OwnTrail::other).toList();
        Map<PersonId, Near> told = changes.told(others, now);
        if (!told.isEmpty()) {
            told.keySet()
                    .retainAll(curtains.of(me).perWeek() > 0 ? Reasons.listOpen(curtains, told.keySet()) : Set.of());
        }
        return new NearChanges(
                me, changes.findNear(me, now), told, structure, managers, announced.near(me, others, now));
    }

    /**
     * Returns the reason that a change is for this trail, the reader's own first, then what the organisation announced, then what the other
     * end tells; none for one that rests or has never been walked.
     */
    Optional<NudgeReason> find(OwnTrail trail) {
        if (trail.rest().isResting() || trail.days().isEmpty()) {
            return Optional.empty();
        }
        PersonId other = trail.other();
        boolean isLine = managers.leads(other, me) || managers.leads(me, other);
        LocalDate last = LocalDate.ofEpochDay(trail.days().last());
        Predicate<Near> holds = near -> !isLine && last.isBefore(near.since()) && losesOccasion(near.what(), other);
        return mine.filter(holds)
                .<NudgeReason>map(near -> new NudgeReason.Change(Whose.MINE, near.what(), near.on()))
                .or(() -> Optional.ofNullable(announced.get(other))
                        .filter(near -> last.isBefore(near.since()))
                        .map(near -> new NudgeReason.Announced(near.on())))
                .or(() -> Optional.ofNullable(told.get(other))
                        .filter(holds)
                        .map(near -> new NudgeReason.Change(Whose.THEIRS, near.what(), near.on())));
    }

    /** Who has a new role misses those of the units and projects that both are in; who is not there misses everybody. */
    private boolean losesOccasion(What what, PersonId other) {
        return what != What.NEW_ROLE || structure.relation(me, other).isInside();
    }
}
