package org.stigar.core.forest;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.trail.Traces;

/**
 * All trails at one instant. Immutable, safe for use by many threads without locks.
 *
 * <p>Idea: one long array holds every trail twice, once at each end: eight bytes an arc, a person's arcs side by side and
 * sorted by openness, the most open first, ties by number. So a search reads a row from its best trail on and stops where
 * the rest cannot matter. What changed since the array was built lies in a small overlay of changed rows, which is merged
 * while it is read: a forest with changes answers exactly as one that was built anew with them. A change costs O(d) for d
 * trails of its two people and shares everything else.
 *
 * <p>Openness is kept as a float, that is to seven digits.
 */
public final class Forest {

    private final PersonIndex people;
    private final int[] starts;
    private final long[] arcs;
    private final ChangedRows rows;
    private final int size;
    private final int changes;

    private Forest(PersonIndex people, int[] starts, long[] arcs, ChangedRows rows, int size, int changes) {
        this.people = people;
        this.starts = starts;
        this.arcs = arcs;
        this.rows = rows;
        this.size = size;
        this.changes = changes;
    }

    /**
     * Builds a forest in two passes over its trails. O(n + m log d) time for n people, m trails and at most d of them a
     * person; 16 bytes a trail and 12 bytes a person at the peak.
     *
     * @throws IllegalArgumentException if the scan tells of openness out of range, of unknown numbers, of a trail from
     *     somebody to themselves, or of one pair twice
     * @throws IllegalStateException if the second pass tells other trails than the first
     */
    public static Forest build(PersonIndex people, TrailScan scan) {
        ForestBuilder built = new ForestBuilder(people.size(), scan);
        long[] arcs = built.arcs();
        return new Forest(people, built.starts(), arcs, ChangedRows.none(people.size()), arcs.length / 2, 0);
    }

    /**
     * Builds the forest of traces; asks for each openness once.
     *
     * @param openness how open a trail is, by its number in {@code traces}: above 0, at most 1
     */
    public static Forest of(Traces traces, IntToDoubleFunction openness) {
        return build(traces.people(), new TraceScan(traces, openness));
    }

    /** Returns the people, including those without a trail. */
    public PersonIndex people() {
        return people;
    }

    /** Returns m, the number of trails. */
    public int size() {
        return size;
    }

    /**
     * Returns how many trails a person has. Costs O(1).
     *
     * @param person a number of 0 to n−1
     */
    public int degree(int person) {
        return starts[person + 1] - starts[person] + rows.row(person).gain();
    }

    /**
     * Returns how open the trail between two people is, or empty where there is none. Costs O(d) for the fewer trails of
     * the two.
     *
     * @param one a number of 0 to n−1
     * @param other likewise
     */
    public OptionalDouble findOpenness(int one, int other) {
        boolean shorter = degree(one) <= degree(other);
        int sought = shorter ? other : one;
        TrailCursor trails = new TrailCursor();
        trails.open(this, shorter ? one : other);
        while (trails.next()) {
            if (trails.to() == sought) {
                return OptionalDouble.of(trails.openness());
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Tells every trail once, {@code one < other}, in the order of the first numbers, then the most open first. A forest
     * built anew from it equals this one and has no changes left to merge.
     */
    public void forEach(TrailVisitor visitor) {
        TrailCursor trails = new TrailCursor();
        for (int person = 0; person < people.size(); person++) {
            trails.open(this, person);
            while (trails.next()) {
                if (person < trails.to()) {
                    visitor.visit(person, trails.to(), trails.openness());
                }
            }
        }
    }

    /**
     * Returns this forest after the changes, of which the last wins where several are of one trail.
     *
     * @throws IllegalArgumentException if somebody is not among {@link #people}: such a forest must be built anew
     */
    public Forest with(Collection<TrailChange> changed) {
        ChangedRows.Edit edit = rows.edit();
        int trails = size;
        int more = changes;
        for (TrailChange change : changed) {
            int one = people.number(change.one());
            int other = people.number(change.other());
            boolean known = hadLastNight(one, other);
            ChangedRow before = edit.row(one);
            ChangedRow after = before.with(other, change.openness(), known);
            edit.put(one, after);
            edit.put(other, edit.row(other).with(one, change.openness(), known));
            trails += after.gain() - before.gain();
            more += after.changedSize() - before.changedSize();
        }
        return new Forest(people, starts, arcs, edit.done(), trails, more);
    }

    /** Returns how many trails the overlay holds: a measure of when to build anew. */
    public int changes() {
        return changes;
    }

    /** Returns the memory that the trails take, in bytes; people and changes are not counted. */
    public long bytes() {
        return 8L * arcs.length + 4L * starts.length;
    }

    int start(int person) {
        return starts[person];
    }

    long[] arcs() {
        return arcs;
    }

    ChangedRow changedRow(int person) {
        return rows.row(person);
    }

    private boolean hadLastNight(int one, int other) {
        boolean shorter = starts[one + 1] - starts[one] <= starts[other + 1] - starts[other];
        int person = shorter ? one : other;
        int sought = shorter ? other : one;
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            if (Arc.to(arcs[i]) == sought) {
                return true;
            }
        }
        return false;
    }

    /** Reads pairs without their days, so that only the second pass pays for openness. */
    private record TraceScan(Traces traces, IntToDoubleFunction openness) implements TrailScan {

        @Override
        public void forEach(TrailVisitor visitor) {
            for (int trail = 0; trail < traces.size(); trail++) {
                visitor.visit(traces.first(trail), traces.second(trail), openness.applyAsDouble(trail));
            }
        }

        @Override
        public void forEachPair(PairVisitor visitor) {
            for (int trail = 0; trail < traces.size(); trail++) {
                visitor.visit(traces.first(trail), traces.second(trail));
            }
        }
    }
}
