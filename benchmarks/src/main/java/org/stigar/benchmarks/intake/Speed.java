package org.stigar.benchmarks.intake;

import java.util.List;

/** Millions a second: of the clock, and of the processor. */
record Speed(double clock, double processor) {

    /** Returns the medians of several runs, each for itself. */
    static Speed median(List<Speed> runs) {
        return new Speed(
                runs.stream().mapToDouble(Speed::clock).sorted().toArray()[runs.size() / 2],
                runs.stream().mapToDouble(Speed::processor).sorted().toArray()[runs.size() / 2]);
    }
}
