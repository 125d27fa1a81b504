package org.stigar.core.change.hazard;

import java.util.Arrays;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.Traces;

/**
 * How often two people who had not met for 90 days met in the 90 days that followed, in windows of the past.
 *
 * @param insidePairs pairs in one unit or project without a walk in the 90 days before the cut, summed over windows
 * @param insideFormed how many of them walked in the 90 days from the cut on
 * @param acrossPairs the same for pairs that share neither
 * @param acrossFormed how many of them walked
 * @param weight how much of an independent observation each is, above 0 to 1
 */
public record FormationCounts(long insidePairs, long insideFormed, long acrossPairs, long acrossFormed, double weight) {

    public FormationCounts {
        if (insideFormed < 0 || acrossFormed < 0 || insideFormed > insidePairs || acrossFormed > acrossPairs) {
            throw new IllegalArgumentException("no more pairs can meet than there are");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be above 0 to 1, was " + weight);
        }
    }

    /** Counts all pairs of people who belong to a unit at the cut. Costs the squares of the units' sizes a window. */
    public static FormationCounts of(Traces traces, Directory directory, Windows windows) {
        return of(new WindowScan(traces, directory, windows), windows);
    }

    static FormationCounts of(WindowScan scan, Windows windows) {
        int count = scan.placements().size();
        long[][] pairs = new long[count][2];
        long[][] formed = new long[count][2];
        for (int window = 0; window < count; window++) {
            Placements then = scan.placements().get(window);
            long people = then.placed();
            long inside = then.insidePairs();
            pairs[window][Placement.INSIDE.rank()] = inside;
            pairs[window][Placement.ACROSS.rank()] = people * (people - 1) / 2 - inside;
        }
        scan.forEach((window, trail, placement, before, footing, after) -> {
            if (before > 0) {
                pairs[window][placement.rank()]--;
            } else {
                formed[window][placement.rank()]++;
            }
        });
        return new FormationCounts(
                sum(pairs, Placement.INSIDE),
                sum(formed, Placement.INSIDE),
                sum(pairs, Placement.ACROSS),
                sum(formed, Placement.ACROSS),
                windows.weight());
    }

    private static long sum(long[][] windows, Placement placement) {
        return Arrays.stream(windows)
                .mapToLong(counts -> counts[placement.rank()])
                .sum();
    }

    /** Returns how likely two people without a trail are to form one within 90 days. */
    public Hazard observed(Placement placement) {
        return placement == Placement.INSIDE
                ? ClosingCounts.observed(insideFormed, insidePairs, weight)
                : ClosingCounts.observed(acrossFormed, acrossPairs, weight);
    }

    /** Returns how many pairs met, windows that overlap counted down. */
    double evidence(Placement placement) {
        return weight * (placement == Placement.INSIDE ? insideFormed : acrossFormed);
    }
}
