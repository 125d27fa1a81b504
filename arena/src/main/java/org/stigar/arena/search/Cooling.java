package org.stigar.arena.search;

/**
 * From which temperature to which: those at which so many of the valued swaps are made although they cost something.
 *
 * <p>Found for each problem by a quick cooling from far above, because the right temperatures of two problems with costs of
 * the same size may differ by a factor of eight. The rates were found by trying: see docs/benchmarks.md.
 *
 * @param start above 0
 * @param end   above 0, at most {@code start}
 */
record Cooling(double start, double end) {

    static final double RATE_AT_START = 0.02;
    static final double RATE_AT_END = 0.0004;
    static final int STEPS = 60;

    private static final double FACTOR = 0.75;
    private static final double LEAST = 0.02; // costs are whole numbers: nothing climbs below

    /** Finds the temperatures, and leaves the seats cold. Takes about {@link #STEPS} times the evaluations. */
    static Cooling measure(Sweep sweep, double hot, long evaluations) {
        double start = 0;
        double end = 0;
        double temperature = hot;
        sweep.holdSizes();
        while (end == 0) {
            sweep.at(temperature);
            long valued = sweep.valued;
            long climbed = sweep.climbed;
            sweep.advance(evaluations);
            double rate = (double) (sweep.climbed - climbed) / Math.max(1, sweep.valued - valued);
            if (start == 0 && rate <= RATE_AT_START) {
                start = temperature;
            }
            if (rate <= RATE_AT_END || temperature * FACTOR < LEAST || sweep.isDone()) {
                end = temperature;
            }
            temperature *= FACTOR;
        }
        sweep.releaseSizes();
        return new Cooling(start == 0 ? end : start, end);
    }

    /** Returns the temperature at a share of the way, geometric between the two. */
    double at(double share) {
        return start * StrictMath.pow(end / start, share);
    }

    /** Returns the lower half of the way, for seats that are good already. */
    Cooling lowerHalf() {
        return new Cooling(StrictMath.sqrt(start * end), end);
    }
}
