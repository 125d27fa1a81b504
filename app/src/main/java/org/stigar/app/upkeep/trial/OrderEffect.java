package org.stigar.app.upkeep.trial;

import java.util.Optional;

/**
 * How much larger the share of those is who walked a nudged trail within seven days where the letter came early than where it came
 * late, with its 95 per cent interval.
 *
 * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17 (1998) 873-890, method 10, which holds its level for small shares too.
 *
 * @param difference −1 to 1
 * @param low −1 to {@code difference}
 * @param high {@code difference} to 1
 */
public record OrderEffect(double difference, double low, double high) {

    /** Of fewer people nothing is told. */
    public static final int FEWEST = 500;

    private static final double Z = 1.959963984540054;

    /**
     * Those whose letter came at one turn.
     *
     * @param people each counted once
     * @param walked how many of them walked a trail that their letter spoke of; 0 to {@code people}
     */
    public record Half(int people, int walked) {

        public Half {
            if (walked < 0 || walked > people) {
                throw new IllegalArgumentException("0 to " + people + " have walked, not " + walked);
            }
        }

        private double share() {
            return (double) walked / people;
        }

        /** Returns the lower end of the score interval of the share. */
        private double low() {
            return middle() - reach();
        }

        private double high() {
            return middle() + reach();
        }

        private double middle() {
            return (share() + Z * Z / (2 * people)) / (1 + Z * Z / people);
        }

        private double reach() {
            double variance = share() * (1 - share()) / people + Z * Z / (4.0 * people * people);
            return Z * Math.sqrt(variance) / (1 + Z * Z / people);
        }
    }

    /** Returns the effect, or empty where fewer than {@value #FEWEST} took part, or all of them at one turn. */
    public static Optional<OrderEffect> find(Half early, Half late) {
        return early.people + late.people < FEWEST || early.people == 0 || late.people == 0
                ? Optional.empty()
                : Optional.of(between(early, late));
    }

    /** Returns the effect for any number of people above 0. */
    static OrderEffect between(Half early, Half late) {
        double difference = early.share() - late.share();
        return new OrderEffect(
                difference,
                difference - Math.hypot(early.share() - early.low(), late.high() - late.share()),
                difference + Math.hypot(early.high() - early.share(), late.share() - late.low()));
    }
}
