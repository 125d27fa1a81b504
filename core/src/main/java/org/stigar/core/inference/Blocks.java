package org.stigar.core.inference;

import java.util.List;
import java.util.random.RandomGenerator;

/** Strata, and all ways in which another of each could have been the one who took part. */
final class Blocks {

    private final double[] treated;
    private final double[][] controls;
    private final double[] sums;
    private final double observed;

    Blocks(List<Stratum> strata) {
        treated = strata.stream().mapToDouble(Stratum::treated).toArray();
        controls = new double[strata.size()][];
        sums = new double[strata.size()];
        double all = 0;
        for (int i = 0; i < controls.length; i++) {
            Stratum stratum = strata.get(i);
            controls[i] =
                    stratum.controls().stream().mapToDouble(value -> value).toArray();
            sums[i] = stratum.treated();
            for (double control : controls[i]) {
                sums[i] += control;
            }
            all += stratum.difference();
        }
        observed = all / strata.size();
    }

    Comparison exact(int all) {
        Shifts shifts = new Shifts(observed, all - 1);
        int[] chosen = new int[controls.length];
        for (int way = 1; way < all; way++) {
            int at = 0;
            while (chosen[at] == controls[at].length) {
                chosen[at++] = 0;
            }
            chosen[at]++;
            add(shifts, chosen);
        }
        return shifts.compared(Estimate.Reckoning.EXACT);
    }

    Comparison sampled(int draws, RandomGenerator random) {
        Shifts shifts = new Shifts(observed, draws);
        int[] chosen = new int[controls.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = random.nextInt(controls[i].length + 1);
            }
            add(shifts, chosen);
        }
        return shifts.compared(Estimate.Reckoning.SAMPLED);
    }

    /** Adds an assignment: in each stratum 0 for who took part, else the number of the other, from 1. */
    private void add(Shifts shifts, int[] chosen) {
        double difference = 0;
        double exchanged = 0;
        double weight = 0;
        for (int i = 0; i < chosen.length; i++) {
            int others = controls[i].length;
            double own = treated[i];
            double value = chosen[i] == 0 ? own : controls[i][chosen[i] - 1];
            double share = 1 + 1.0 / others;
            difference += value * share - sums[i] / others;
            if (chosen[i] > 0) {
                exchanged += share * (own - value);
                weight += share;
            }
        }
        if (weight > 0) {
            shifts.add(exchanged / weight, difference / chosen.length);
        } else {
            shifts.addSame();
        }
    }
}
