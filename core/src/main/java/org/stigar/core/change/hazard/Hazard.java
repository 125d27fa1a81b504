package org.stigar.core.change.hazard;

/**
 * A probability within 90 days, and how well it is known.
 *
 * @param probability 0 to 1
 * @param evidence how many independent trails (or pairs) it rests on, finite and at least 0; windows that overlap and
 *     the weight of a prior are in it, so it need not be whole
 */
public record Hazard(double probability, double evidence) {

    private static final double TAIL = 0.05;

    public Hazard {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1, was " + probability);
        }
        if (!(evidence >= 0 && evidence < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("evidence must be finite and at least 0, was " + evidence);
        }
        probability += 0.0; // -0.0 becomes 0.0
    }

    /** Returns the first parameter of the beta distribution of what the probability may be, at least ½ (Jeffreys). */
    public double alpha() {
        return probability * evidence + 0.5;
    }

    /** Returns the second parameter of the beta distribution of what the probability may be, at least ½. */
    public double beta() {
        return (1 - probability) * evidence + 0.5;
    }

    /**
     * Returns the lower end of the 90 % interval of the probability.
     *
     * <p>Jeffreys' interval, which covers well also near 0 and 1. Source: L. D. Brown, T. T. Cai, A. DasGupta, "Interval
     * Estimation for a Binomial Proportion", Statistical Science 16 (2001) 101–133, DOI 10.1214/ss/1009213286.
     */
    public double low() {
        return BetaQuantile.of(TAIL, alpha(), beta());
    }

    /** Returns the upper end of the 90 % interval of the probability. */
    public double high() {
        return BetaQuantile.of(1 - TAIL, alpha(), beta());
    }

    /**
     * Returns what this and a prior say together: the prior counts as much evidence as it is given weight.
     *
     * <p>The mean of a beta-binomial model whose prior has the mean of {@code prior}.
     *
     * @param weight above 0
     */
    Hazard shrunkTo(Hazard prior, double weight) {
        double all = evidence + weight;
        return new Hazard((probability * evidence + prior.probability * weight) / all, all);
    }
}
