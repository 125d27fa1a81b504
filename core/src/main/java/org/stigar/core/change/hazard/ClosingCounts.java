package org.stigar.core.change.hazard;

import java.util.Arrays;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.Traces;

/**
 * What became of trails in windows of the past: how many there were, how many closed, and how many faded. Immutable,
 * safe for use by many threads.
 *
 * <p>A trail is in a window if it was walked in the 90 days before the cut; it closes if it is not walked in the 90 days
 * from it on, and fades if it is walked on one of them alone. A trail is counted once in each window it is in.
 */
public final class ClosingCounts {

    private static final int CELLS = Cell.all().size();

    private final long[] trails;
    private final long[] closed;
    private final long[] faded;
    private final double weight;

    private ClosingCounts(long[] trails, long[] closed, long[] faded, double weight) {
        this.trails = trails;
        this.closed = closed;
        this.faded = faded;
        this.weight = weight;
    }

    /**
     * Counts all trails both ends of which belong to a unit at the cut.
     *
     * <p>Costs O(n · windows) and one pass over all days.
     */
    public static ClosingCounts of(Traces traces, Directory directory, Windows windows) {
        return of(new WindowScan(traces, directory, windows), windows);
    }

    static ClosingCounts of(WindowScan scan, Windows windows) {
        long[][] trails = new long[windows.cuts().size()][CELLS];
        long[][] closed = new long[windows.cuts().size()][CELLS];
        long[][] faded = new long[windows.cuts().size()][CELLS];
        scan.forEach((window, trail, placement, before, footing, after) -> {
            if (before > 0) {
                int cell = cell(StrengthClass.of(before), placement, footing);
                trails[window][cell]++;
                closed[window][cell] += after == 0 ? 1 : 0;
                faded[window][cell] += after == 1 ? 1 : 0;
            }
        });
        return new ClosingCounts(sum(trails), sum(closed), sum(faded), windows.weight());
    }

    private static long[] sum(long[][] windows) {
        long[] sum = new long[CELLS];
        for (long[] window : windows) {
            Arrays.setAll(sum, cell -> sum[cell] + window[cell]);
        }
        return sum;
    }

    /** Returns how many there were. */
    public long trails(StrengthClass strength, Placement placement, Footing footing) {
        return trails[cell(strength, placement, footing)];
    }

    /** Returns how many of them closed. */
    public long closed(StrengthClass strength, Placement placement, Footing footing) {
        return closed[cell(strength, placement, footing)];
    }

    /** Returns how many there were, on whatever footing. */
    public long trails(StrengthClass strength, Placement placement) {
        return trails(strength, placement, Footing.INFORMAL) + trails(strength, placement, Footing.FORMAL);
    }

    /** Returns how many of them closed. */
    public long closed(StrengthClass strength, Placement placement) {
        return closed(strength, placement, Footing.INFORMAL) + closed(strength, placement, Footing.FORMAL);
    }

    /** Returns how many of them faded. */
    public long faded(StrengthClass strength, Placement placement) {
        return faded[cell(strength, placement, Footing.INFORMAL)] + faded[cell(strength, placement, Footing.FORMAL)];
    }

    /** Returns how many there were in all, each in each window it was in. */
    public long trails() {
        return Arrays.stream(trails).sum();
    }

    /** Returns how many closed in all. */
    public long closed() {
        return Arrays.stream(closed).sum();
    }

    /** Returns the share that closed as a hazard, with windows that overlap counted down; 0 where there were none. */
    public Hazard observed(StrengthClass strength, Placement placement) {
        return observed(closed(strength, placement), trails(strength, placement), weight);
    }

    /** Returns the share that faded of those that did not close, as a hazard. */
    public Hazard observedFading(StrengthClass strength, Placement placement) {
        long walked = trails(strength, placement) - closed(strength, placement);
        return observed(faded(strength, placement), walked, weight);
    }

    /** Returns the share that closed on one footing. */
    public Hazard observed(StrengthClass strength, Placement placement, Footing footing) {
        return observed(closed(strength, placement, footing), trails(strength, placement, footing), weight);
    }

    static Hazard observed(long happened, long of, double weight) {
        return new Hazard(of == 0 ? 0 : (double) happened / of, of * weight);
    }

    static int cell(StrengthClass strength, Placement placement, Footing footing) {
        return new Cell(strength, placement, footing).number();
    }
}
