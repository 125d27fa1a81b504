package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.cohort.Cohort;
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

    private Snapshot(Builder from) {
        traces = from.traces;
        structures = from.structures;
        states = from.states;
        quarters = from.quarters;
        takingPart = from.takingPart;
        viewers = from.viewers;
        before = from.before;
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

        /** Returns the snapshot. */
        public Snapshot build() {
            return new Snapshot(this);
        }
    }
}
