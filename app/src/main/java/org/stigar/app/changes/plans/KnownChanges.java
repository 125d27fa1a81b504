package org.stigar.app.changes.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.people.People;
import org.stigar.app.trails.LostOccasions;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

/**
 * Which announced changes somebody may know of, and which occasions they take: from the directory and the changes alone, never from a trail.
 * Safe for use by many threads.
 */
final class KnownChanges implements LostOccasions {

    private final Changes changes;
    private final Forecasting forecasting;
    private final People people;
    private final Map<Key, Draft> drafts = new ConcurrentHashMap<>();

    KnownChanges(Changes changes, Forecasting forecasting, People people) {
        this.changes = changes;
        this.forecasting = forecasting;
        this.people = people;
    }

    private record Key(long change, Instant hour) {}

    /** Returns those of which somebody may know now, the nearest day first. */
    List<Change> of(PersonId me, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return changes.announced(today.minusDays(OwnChanges.DAYS_AFTER)).stream()
                .filter(change -> isTold(change, me, today, now))
                .sorted(Comparator.comparing(change -> change.outline().from()))
                .toList();
    }

    /** Returns one if somebody may know of it now. */
    Optional<Change> find(long id, PersonId me, Instant now) {
        return changes.find(id).filter(change -> isTold(change, me, LocalDate.ofInstant(now, ZoneOffset.UTC), now));
    }

    private boolean isTold(Change change, PersonId me, LocalDate today, Instant now) {
        Stage stage = change.stage(today);
        boolean isNear = stage == Stage.ANNOUNCED
                || (stage == Stage.IN_FORCE
                        && today.isBefore(change.outline().from().plusDays(OwnChanges.DAYS_AFTER)));
        return isNear
                && (change.announcedAt()
                                .filter(at -> !now.isBefore(at.plus(OwnChanges.MOVED_FIRST)))
                                .isPresent()
                        || isMoved(change, me, now));
    }

    private boolean isMoved(Change change, PersonId me, Instant now) {
        Draft draft = draft(change, now);
        return !draft.before().findPrimaryUnit(me).equals(draft.after().findPrimaryUnit(me));
    }

    /** Returns whether two work in one unit or project before, and in none after. */
    boolean losesOccasion(Change change, PersonId one, PersonId other, Instant now) {
        Draft draft = draft(change, now);
        return draft.before().relation(one, other).isInside()
                && !draft.after().relation(one, other).isInside();
    }

    /** The first of the changes in force that takes it; none where the two share a unit or a project again, or still. */
    @Override
    public Map<PersonId, Instant> since(PersonId me, Collection<PersonId> others, Instant now) {
        if (others.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Structure structure = people.structure(now);
        Map<PersonId, Instant> lost = new HashMap<>();
        for (Change change : of(me, now)) {
            if (change.stage(today) == Stage.IN_FORCE) {
                Instant from =
                        change.outline().from().atStartOfDay(ZoneOffset.UTC).toInstant();
                others.stream()
                        .filter(other -> losesOccasion(change, me, other, now)
                                && !structure.relation(me, other).isInside())
                        .forEach(other -> lost.putIfAbsent(other, from));
            }
        }
        return lost;
    }

    /**
     * Returns the change carried out on paper: on the structure of now before its day, of the day before once it is in force. An hour
     * old at most, since it costs a pass over everybody.
     */
    Draft draft(Change change, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        // A job that began an hour ago still asks by its hour.
        drafts.keySet().removeIf(key -> key.hour().isBefore(hour.minus(1, ChronoUnit.HOURS)));
        return drafts.computeIfAbsent(new Key(change.id(), hour), key -> forecasting.draft(change));
    }
}
