package org.stigar.app.changes.after;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.effect.EffectSource;
import org.stigar.app.effect.UnitSource;
import org.stigar.app.organisation.Leaders;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Announced changes whose day has come, with those who were moved to another unit by their steps: from the directory and the steps alone,
 * never from anybody's trail or plan. Read by guardians, and by leaders who answer for all units that it changed, as its forecast is (privacy P2).
 */
final class ChangesInForce implements EffectSource, UnitSource {

    private final Changes changes;
    private final Forecasting forecasting;
    private final Leaders leaders;
    private final Clock clock;
    private final Map<Key, Move> moves = new ConcurrentHashMap<>();

    ChangesInForce(Changes changes, Forecasting forecasting, Leaders leaders, Clock clock) {
        this.changes = changes;
        this.forecasting = forecasting;
        this.leaders = leaders;
        this.clock = clock;
    }

    private record Key(long change, Instant hour) {}

    /**
     * What a change moved.
     *
     * @param above of each unit that it changed, itself and those above it as they were the day before
     * @param units those that it changed, and all below them
     */
    private record Move(Set<PersonId> people, List<Set<UnitId>> above, Set<UnitId> units) {}

    @Override
    public String kind() {
        return "change";
    }

    @Override
    public Part part() {
        return Part.MOVED;
    }

    @Override
    public List<Event> list(LocalDate since) {
        return changes.announced(since).stream()
                .filter(this::isTold)
                .map(this::event)
                .filter(event -> !event.came().isEmpty())
                .toList();
    }

    @Override
    public Optional<Event> find(long id) {
        return changes.find(id)
                .filter(this::isTold)
                .map(this::event)
                .filter(event -> !event.came().isEmpty());
    }

    /** Those who are moved know first, and one that was taken back is none. */
    private boolean isTold(Change change) {
        return isTold(change, clock.instant());
    }

    static boolean isTold(Change change, Instant now) {
        return change.stage(LocalDate.ofInstant(now, ZoneOffset.UTC)) == Stage.IN_FORCE
                && change.announcedAt()
                        .filter(at -> !now.isBefore(at.plus(OwnChanges.MOVED_FIRST)))
                        .isPresent();
    }

    private Event event(Change change) {
        LocalDate from = change.outline().from();
        return new Event(
                change.id(),
                change.outline().title(),
                from,
                from,
                change.owner(),
                move(change).people());
    }

    @Override
    public boolean isFor(Event event, Member reader) {
        return reader.roles().contains(Role.GUARDIAN)
                || changes.find(event.id())
                        .filter(change -> isFor(change, reader))
                        .isPresent();
    }

    /** Returns whether somebody is a guardian, or answers for all units that a change changes, whether its day has come or not. */
    boolean isFor(Change change, Member reader) {
        if (reader.roles().contains(Role.GUARDIAN)) {
            return true;
        }
        if (!reader.roles().contains(Role.LEADER)) {
            return false;
        }
        Set<UnitId> own = leaders.unitsOf(reader.person(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<Set<UnitId>> changed = move(change).above();
        return !changed.isEmpty()
                && changed.stream().allMatch(way -> way.stream().anyMatch(own::contains));
    }

    @Override
    public Set<UnitId> units(String kind, long id) {
        return kind.equals(kind())
                ? changes.find(id)
                        .filter(this::isTold)
                        .map(change -> move(change).units())
                        .orElse(Set.of())
                : Set.of();
    }

    /** An hour old at most, since it costs a pass over everybody. */
    private Move move(Change change) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        moves.keySet().removeIf(key -> key.hour().isBefore(hour));
        return moves.computeIfAbsent(new Key(change.id(), hour), key -> move(forecasting.draft(change)));
    }

    private static Move move(Draft draft) {
        Structure before = draft.before();
        Set<PersonId> people = before.units().stream()
                .flatMap(unit -> before.members(unit.id()).stream())
                .filter(person ->
                        !before.findPrimaryUnit(person).equals(draft.after().findPrimaryUnit(person)))
                .collect(Collectors.toUnmodifiableSet());
        return new Move(
                people,
                draft.changed().stream().map(unit -> above(before, unit)).toList(),
                Set.copyOf(before.below(draft.changed())));
    }

    private static Set<UnitId> above(Structure structure, UnitId unit) {
        Set<UnitId> way = new HashSet<>();
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && way.add(at.get())) {
            at = structure.findUnit(at.get()).flatMap(Unit::parent);
        }
        return way;
    }
}
