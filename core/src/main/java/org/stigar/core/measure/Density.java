package org.stigar.core.measure;

import java.util.OptionalDouble;

/**
 * Which share of the trails that could be there are there: 0 for none, 1 for all.
 *
 * <p>Inside a group of n people with m trails {@code 2m / (n(n−1))}; between groups of a and b people {@code m / (ab)}.
 * Falls with size even where people have as many trails as before, so it compares groups of like size only. Source: S.
 * Wasserman, K. Faust, "Social Network Analysis", Cambridge University Press 1994, doi:10.1017/CBO9780511815478.
 */
public final class Density {

    private Density() {}

    /**
     * Returns the density inside a group, or empty for fewer than two people.
     *
     * @param people 0 or more
     * @param trails 0 to all pairs of them
     */
    public static OptionalDouble inside(int people, long trails) {
        return share(trails, (long) people * (people - 1) / 2);
    }

    /**
     * Returns the density between two groups that have nobody in common, or empty if one is empty.
     *
     * @param left 0 or more
     * @param right 0 or more
     * @param trails 0 to all pairs of one from each
     */
    public static OptionalDouble between(int left, int right, long trails) {
        return share(trails, (long) left * right);
    }

    private static OptionalDouble share(long trails, long pairs) {
        if (!(trails >= 0 && trails <= pairs)) {
            throw new IllegalArgumentException("trails must be 0 to " + pairs + ", were " + trails);
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) trails / pairs);
    }
}
