package org.stigar.core.pulse;

import java.util.random.RandomGenerator;
import org.stigar.core.inference.Comparison;

/**
 * How the answers to one item changed from a wave to a later one: difference of means in points, with the 95 % interval of a
 * randomisation test.
 */
public final class WaveChange {

    private WaveChange() {}

    /** Compares waves in which nobody can be followed: as if different people had answered, which makes the interval wide. */
    public static Comparison anonymous(Distribution before, Distribution after, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /** Compares those who answered the item in both waves by a code that they kept; who answered in one only is left out. */
    public static Comparison matched(Answers before, Answers after, String item, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /** Returns how many answered the item in both waves by the same code. */
    public static int matchedPeople(Answers before, Answers after, String item) {
        throw new UnsupportedOperationException();
    }
}
