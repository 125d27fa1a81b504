package org.stigar.core.samples;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a law on many samples. A failure names the seed that repeats it. */
public final class Samples {

    private static final long FIRST_SEED = Long.getLong("samples.seed", 20_260_301L);

    private Samples() {}

    /** Runs the law on {@code count} samples, each with chance of its own. */
    public static void forAll(int count, Consumer<RandomGenerator> law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with -Dsamples.seed=" + seed, e);
            }
        }
    }

    /** Returns one of some values, each with the same chance. */
    public static <T> T oneOf(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
