package org.stigar.core.forest;

/**
 * Reads the trails of one person after another, the most open first, ties in the order of the people's numbers.
 *
 * <p>To be used again and again, by one thread: a search keeps a few of them and allocates nothing while it runs. Each
 * step costs O(1), or O(log c) at a person with c trails changed today.
 *
 * <pre>
 * cursor.open(forest, person);
 * while (cursor.next()) {
 *     sum += cursor.openness();
 * }
 * </pre>
 */
public final class TrailCursor {

    private long[] arcs = new long[0];
    private int at;
    private int until;
    private ChangedRow row = ChangedRow.NONE;
    private int atOpen;
    private long arc;

    /** Makes a cursor that stands nowhere yet. */
    public TrailCursor() {}

    /**
     * Goes before the first trail of a person.
     *
     * @param person a number of 0 to n−1
     */
    public void open(Forest forest, int person) {
        arcs = forest.arcs();
        at = forest.start(person);
        until = forest.start(person + 1);
        row = forest.changedRow(person);
        atOpen = 0;
    }

    /** Goes to the next trail; returns false when there is none. */
    public boolean next() {
        if (row != ChangedRow.NONE) {
            return nextOfBoth();
        }
        if (at == until) {
            return false;
        }
        arc = arcs[at++];
        return true;
    }

    /** Returns the number of the trail's other end. */
    public int to() {
        return Arc.to(arc);
    }

    /** Returns how open the trail is, above 0 and at most 1. */
    public double openness() {
        return Arc.openness(arc);
    }

    /** Merges last night's arcs with today's; both are in order. */
    private boolean nextOfBoth() {
        while (at < until && row.hides(Arc.to(arcs[at]))) {
            at++;
        }
        if (atOpen < row.openSize() && (at == until || row.open(atOpen) < arcs[at])) {
            arc = row.open(atOpen++);
            return true;
        }
        if (at == until) {
            return false;
        }
        arc = arcs[at++];
        return true;
    }
}
