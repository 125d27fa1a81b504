package org.stigar.core.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Zones;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * All that goes into one publication: trails, their states, people and quarters. Raw, and so never shown. Immutable if
 * its parts are.
 */
public final class Snapshot {

    private final Traces traces;
    private final List<Structure> structures;
    private final IntFunction<Optional<TrailState>> states;
    private final List<Quarter> quarters;
    private final Predicate<PersonId> takingPart;
    private final Set<PersonId> viewers;
    private final Optional<Cohort> before;
    private final Function<PersonId, Optional<Integer>> zones;
    private final Zones zonesBefore;
    private final Function<PersonId, Optional<String>> functions;
    private final Map<UnitId, Cohort> tasksBefore;
    private final Function<UnitId, Optional<String>> names;
    private final Map<CompetenceId, Set<PersonId>> shown;
    private final Carriers carriersBefore;

    private Snapshot(Builder from) {
        traces = from.traces;
        structures = from.structures;
        states = from.states;
        quarters = from.quarters;
        takingPart = from.takingPart;
        viewers = from.viewers;
        before = from.before;
        zones = from.zones;
        zonesBefore = from.zonesBefore;
        functions = from.functions;
        tasksBefore = from.tasksBefore;
        names = from.names;
        shown = from.shown;
        carriersBefore = from.carriersBefore;
    }

    /**
     * Starts a snapshot in which everybody takes part and no trail has a state.
     *
     * @param traces all trails; its index names everybody, also who takes no part
     * @param structures how people are placed at the start of each quarter of the cohort's history, oldest first; the
     *     last is that of the quarter published. At least one
     */
    public static Builder builder(Traces traces, List<Structure> structures) {
        return new Builder(traces, structures);
    }

    Traces traces() {
        return traces;
    }

    List<Structure> structures() {
        return structures;
    }

    Optional<TrailState> state(int trail) {
        return states.apply(trail);
    }

    List<Quarter> quarters() {
        return quarters;
    }

    /** Returns the cohort of the quarter before the first of the structures, or empty where none was kept. */
    Optional<Cohort> before() {
        return before;
    }

    Optional<Integer> zone(PersonId person) {
        return zones.apply(person);
    }

    Zones zonesBefore() {
        return zonesBefore;
    }

    Optional<String> function(PersonId person) {
        return functions.apply(person);
    }

    Map<UnitId, Cohort> tasksBefore() {
        return tasksBefore;
    }

    /** Returns who lets everybody see that they can help with what. */
    Map<CompetenceId, Set<PersonId>> shown() {
        return shown;
    }

    Carriers carriersBefore() {
        return carriersBefore;
    }

    /** Returns what a unit is called that is in none of the structures any more. */
    String name(UnitId unit) {
        return names.apply(unit).orElse(unit.value());
    }

    /** Returns whether somebody may be counted. */
    boolean counts(PersonId person) {
        return takingPart.test(person) && !viewers.contains(person);
    }

    boolean isViewer(PersonId person) {
        return viewers.contains(person);
    }

    /** Collects the parts of a snapshot. Not safe for use by several threads. */
    public static final class Builder {
        private final Traces traces;
        private final List<Structure> structures;
        private IntFunction<Optional<TrailState>> states = trail -> Optional.empty();
        private List<Quarter> quarters = List.of();
        private Predicate<PersonId> takingPart = person -> true;
        private Set<PersonId> viewers = Set.of();
        private Optional<Cohort> before = Optional.empty();
        private Function<PersonId, Optional<Integer>> zones = person -> Optional.empty();
        private Zones zonesBefore = Zones.EMPTY;
        private Function<PersonId, Optional<String>> functions = person -> Optional.empty();
        private Map<UnitId, Cohort> tasksBefore = Map.of();
        private Function<UnitId, Optional<String>> names = unit -> Optional.empty();
        private Map<CompetenceId, Set<PersonId>> shown = Map.of();
        private Carriers carriersBefore = Carriers.none();

        private Builder(Traces traces, List<Structure> structures) {
            if (structures.isEmpty()) {
                throw new IllegalArgumentException("a snapshot needs the structure of the quarter published");
            }
            this.traces = traces;
            this.structures = List.copyOf(structures);
        }

        /** Sets the state of each trail by its number; empty for one that was not walked yet. Asked several times. */
        public Builder states(IntFunction<Optional<TrailState>> value) {
            states = value;
            return this;
        }

        /** Sets the quarters in the order of time: turnover is between each two, the silo index is of the last. */
        public Builder quarters(List<Quarter> value) {
            quarters = List.copyOf(value);
            return this;
        }

        /** Sets who takes part; all others are left out and lower the coverage. */
        public Builder takingPart(Predicate<PersonId> value) {
            takingPart = value;
            return this;
        }

        /**
         * Sets who will see the figures. None of them is counted, so that nobody can take away what they know of
         * themselves and see the rest. They must be all who see this publication: one for each viewer would tell two
         * viewers, together, of one another.
         */
        public Builder viewers(Set<PersonId> value) {
            viewers = Set.copyOf(value);
            return this;
        }

        /**
         * Goes on from a cohort that was kept when the quarter before the first of the structures was published. Without one
         * the cohort begins with nobody.
         */
        public Builder after(Cohort value) {
            before = Optional.of(value);
            return this;
        }

        /**
         * Sets in which time zone everybody is.
         *
         * @param now minutes east of Greenwich, daylight saving left out; empty for who is nowhere
         * @param kept those of the quarter before
         */
        public Builder zones(Function<PersonId, Optional<Integer>> now, Zones kept) {
            zones = now;
            zonesBefore = kept;
            return this;
        }

        /**
         * Sets what part of the work everybody does, so that projects can be seen by function.
         *
         * @param now empty for who does none in particular
         * @param kept who was counted in each project in the quarter before
         */
        public Builder functions(Function<PersonId, Optional<String>> now, Map<UnitId, Cohort> kept) {
            functions = now;
            tasksBefore = Map.copyOf(kept);
            return this;
        }

        /**
         * Sets with what people can help, so that it can be told what crosses a seam. Without it nothing is.
         *
         * @param now who lets everybody see that they can help with it
         * @param kept who was counted for what the last time
         */
        public Builder competences(Map<CompetenceId, Set<PersonId>> now, Carriers kept) {
            shown = Map.copyOf(now);
            carriersBefore = kept;
            return this;
        }

        /** Sets what units are called that are gone, but in which people are counted who wait for others to leave with. */
        public Builder names(Function<UnitId, Optional<String>> value) {
            names = value;
            return this;
        }

        /** Returns the snapshot. */
        public Snapshot build() {
            return new Snapshot(this);
        }
    }
}
