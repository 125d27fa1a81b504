package org.stigar.core.pulse;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Randomisation;

/**
 * How the answers to one item changed from a wave to a later one: difference of means in points, with the 95 % interval of a
 * randomisation test.
 */
public final class WaveChange {

    private WaveChange() {}

    /** Compares waves in which nobody can be followed: as if different people had answered, which makes the interval wide. */
    public static Comparison anonymous(Distribution before, Distribution after, RandomGenerator random) {
        if (!before.scale().equals(after.scale())) {
            throw new IllegalArgumentException("both waves must be on one scale");
        }
        return Randomisation.independent(before.values(), after.values(), random);
    }

    /** Compares those who answered the item in both waves by a code that they kept; who answered in one only is left out. */
    public static Comparison matched(Answers before, Answers after, String item, RandomGenerator random) {
        return Randomisation.paired(
                differences(before, after, item).values().stream()
                        .map(Integer::doubleValue)
                        .toList(),
                random);
    }

    /** Returns by how many points each moved who answered the item in both waves, in the order of their codes. */
    public static SortedMap<String, Integer> differences(Answers before, Answers after, String item) {
        if (!before.questionnaire()
                .item(item)
                .scale()
                .equals(after.questionnaire().item(item).scale())) {
            throw new IllegalArgumentException("both waves must be on one scale");
        }
        SortedMap<String, Integer> differences = new TreeMap<>();
        after.to(item)
                .forEach((code, point) -> before.find(code, item).ifPresent(old -> differences.put(code, point - old)));
        return differences;
    }
}
