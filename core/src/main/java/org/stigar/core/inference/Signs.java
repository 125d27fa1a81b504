package org.stigar.core.inference;

import java.util.List;
import java.util.random.RandomGenerator;

/** Differences of pairs, and all ways in which the two of a pair could be the other way round. */
final class Signs {

    private final double[] differences;
    private final double sum;

    Signs(List<Double> differences) {
        this.differences = differences.stream().mapToDouble(value -> value).toArray();
        double all = 0;
        for (double difference : this.differences) {
            all += difference;
        }
        sum = all;
    }

    Comparison exact(int all) {
        Shifts shifts = new Shifts(sum / differences.length, all - 1);
        for (int turned = 1; turned < all; turned++) {
            double of = 0;
            for (int left = turned; left != 0; left &= left - 1) {
                of += differences[Integer.numberOfTrailingZeros(left)];
            }
            add(shifts, of, Integer.bitCount(turned));
        }
        return shifts.compared(Estimate.Reckoning.EXACT);
    }

    Comparison sampled(int draws, RandomGenerator random) {
        Shifts shifts = new Shifts(sum / differences.length, draws);
        for (int draw = 0; draw < draws; draw++) {
            double of = 0;
            int turned = 0;
            long coins = 0;
            for (int i = 0; i < differences.length; i++) {
                coins = i % Long.SIZE == 0 ? random.nextLong() : coins >>> 1;
                if ((coins & 1) != 0) {
                    of += differences[i];
                    turned++;
                }
            }
            if (turned == 0) {
                shifts.addSame();
            } else {
                add(shifts, of, turned);
            }
        }
        return shifts.compared(Estimate.Reckoning.SAMPLED);
    }

    /** Adds a way in which pairs of this sum, so many, are turned: taken back from all, the mean of these does as well. */
    private void add(Shifts shifts, double of, int turned) {
        shifts.add(of / turned, (sum - 2 * of) / differences.length);
    }
}
