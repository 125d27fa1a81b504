package org.stigar.core.effect;

/**
 * How like people must be to be compared.
 *
 * @param caliper how far apart two people's prior counts may be, in standard deviations of all, above 0
 * @param controls how many others are sought for each who took part, 1 to 10
 * @param imbalance above which standardised mean difference two sides do not match, above 0
 * @param fewest how many matched sets it takes at least, 2 or more
 * @param lot decides among several who are equally near: 0 takes the first by id, each other number others
 */
public record MatchTerms(double caliper, int controls, double imbalance, int fewest, long lot) {

    /**
     * A fifth of a standard deviation, two others each, an imbalance of a tenth at most (Austin 2009, see {@link Balance}), eight
     * sets or more.
     */
    public static final MatchTerms DEFAULT = new MatchTerms(0.2, 2, 0.1, 8, 0);

    public MatchTerms {
        if (!(caliper > 0 && caliper < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("caliper must be above 0 and finite, was " + caliper);
        }
        if (!(controls >= 1 && controls <= 10)) {
            throw new IllegalArgumentException("controls must be 1 to 10, were " + controls);
        }
        if (!(imbalance > 0 && imbalance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("imbalance must be above 0 and finite, was " + imbalance);
        }
        if (!(fewest >= 2)) {
            throw new IllegalArgumentException("fewest must be at least 2, was " + fewest);
        }
    }

    /** Returns the same, with another draw among several who are equally near. */
    public MatchTerms withLot(long other) {
        return new MatchTerms(caliper, controls, imbalance, fewest, other);
    }
}
