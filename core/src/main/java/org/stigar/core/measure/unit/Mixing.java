package org.stigar.core.measure.unit;

/**
 * What would be between groups if people mixed without regard to groups, each group being as active as it is. Immutable,
 * safe for use by many threads.
 *
 * <p>Null model: every end of a trail finds its other end at random among the ends of <em>other</em> people, the
 * activity of a group being spread evenly over its people. With S_u the ends in group u (inside trails count twice) and
 * n_u its people, {@code q_uv = S_u S_v}, {@code q_uu = S_u² (1 − 1/n_u) / 2}, and {@code E_uv = W q_uv / Σ q} where W
 * is half of all ends: the expected cells sum to what is there. Activity is kept because otherwise a talkative group
 * would seem close to everybody; where all are equally active it is the model by size alone, in which a cell expects its
 * share of all pairs, and so agrees with the silo index. Range 0 to W.
 *
 * <p>O(g) to build, O(1) a cell. Source: M. E. J. Newman, "Modularity and community structure in networks", PNAS 103
 * (2006), doi:10.1073/pnas.0601602103, whose S_u²/(4W) for the inside also pairs people with themselves; the factor 1 −
 * 1/n takes that out, which matters in small groups.
 */
public final class Mixing {

    private final double[] ends;
    private final int[] sizes;
    private final double weight;
    private final double pairs;

    /**
     * Makes the model.
     *
     * @param ends ends in each group, finite and 0 or more; 0 for a group without people
     * @param sizes people in each group
     */
    public Mixing(double[] ends, int[] sizes) {
        this.ends = ends.clone();
        this.sizes = sizes.clone();
        double all = 0;
        double allPairs = 0;
        for (int group = 0; group < ends.length; group++) {
            if (!(ends[group] >= 0 && ends[group] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("ends must be finite and at least 0, were " + ends[group]);
            }
            allPairs += all * ends[group] + raw(group, group);
            all += ends[group];
        }
        weight = all / 2;
        pairs = allPairs;
    }

    /** Returns what to expect inside a group or between two, 0 where nobody could meet. */
    public double expected(int one, int other) {
        return pairs == 0 ? 0 : weight * raw(one, other) / pairs;
    }

    private double raw(int one, int other) {
        if (one != other) {
            return ends[one] * ends[other];
        }
        return sizes[one] == 0 ? 0 : ends[one] * ends[one] * (1 - 1.0 / sizes[one]) / 2;
    }
}
