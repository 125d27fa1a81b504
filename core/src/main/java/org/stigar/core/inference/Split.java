package org.stigar.core.inference;

import java.util.random.RandomGenerator;

/** Values of two sides in one row, and all ways to split them again into sides as large. */
final class Split {

    private final double[] values;
    private final int before;
    private final int after;
    private final double sum;
    private final double afterSum;

    /** Takes the values, those from before first. */
    Split(double[] values, int before) {
        this.values = values;
        this.before = before;
        after = values.length - before;
        double all = 0;
        double late = 0;
        for (int i = 0; i < values.length; i++) {
            all += values[i];
            late += i < before ? 0 : values[i];
        }
        sum = all;
        afterSum = late;
    }

    Comparison exact(int all) {
        Shifts shifts = new Shifts(difference(afterSum), all - 1);
        int[] chosen = new int[after];
        for (int i = 0; i < after; i++) {
            chosen[i] = i;
        }
        for (int way = 0; way < all; way++) {
            int kept = 0;
            double of = 0;
            for (int place : chosen) {
                kept += place < before ? 0 : 1;
                of += values[place];
            }
            if (kept < after) {
                add(shifts, of, kept);
            }
            advance(chosen);
        }
        return shifts.compared(Estimate.Reckoning.EXACT);
    }

    /** Goes to the next subset in the order of the alphabet; from the last one nowhere. */
    private void advance(int[] chosen) {
        int at = after - 1;
        while (at >= 0 && chosen[at] == before + at) {
            at--;
        }
        if (at >= 0) {
            chosen[at]++;
            for (int i = at + 1; i < after; i++) {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    Comparison sampled(int draws, RandomGenerator random) {
        Shifts shifts = new Shifts(difference(afterSum), draws);
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int fewer = Math.min(before, after);
        for (int draw = 0; draw < draws; draw++) {
            int late = 0;
            double of = 0;
            for (int i = 0; i < fewer; i++) {
                int other = i + random.nextInt(order.length - i);
                int place = order[other];
                order[other] = order[i];
                order[i] = place;
                late += place < before ? 0 : 1;
                of += values[place];
            }
            int kept = after <= before ? late : after - late;
            if (kept == after) {
                shifts.addSame();
            } else {
                add(shifts, after <= before ? of : sum - of, kept);
            }
        }
        return shifts.compared(Estimate.Reckoning.SAMPLED);
    }

    /** Adds a split in which the later side has this sum and keeps so many of its own. */
    private void add(Shifts shifts, double later, int kept) {
        // What the later side gave away less what it got, on average: taken back from all its own, both do as well.
        shifts.add((afterSum - later) / (after - kept), difference(later));
    }

    private double difference(double later) {
        return later / after - (sum - later) / before;
    }
}
