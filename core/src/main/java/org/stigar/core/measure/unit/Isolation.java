package org.stigar.core.measure.unit;

import java.util.List;

/**
 * How many people are likely to have no open trail to anybody in their unit: from how many trails there are, and not from who has which. Trails lie unevenly,
 * so there are more such people than chance alone would leave. {@code docs/measures/isolation.md} has the formula, and how well it does on real data.
 *
 * <p>How many of its trails somebody has is taken to be negative binomial (M. Greenwood, G. U. Yule, "An inquiry into the nature of frequency distributions
 * representative of multiple happenings", Journal of the Royal Statistical Society 83 (1920), doi:10.2307/2341080): it stays so, with the same shape, if some of
 * those whom the trails lead to are drawn by lot to leave.
 */
public final class Isolation {

    /** How unevenly trails lie: the lower, the more. Fitted on the mail of a research institute. */
    private static final double SHAPE = 0.6;

    /** Of a normal distribution nine tenths lie within so many standard deviations. */
    private static final double NINE_TENTHS = 1.645;

    private Isolation() {}

    /**
     * People who come to work with the same others.
     *
     * @param people how many, 0 or more
     * @param least how many open trails to those others one of them has on average at least, 0 or more
     * @param most how many at most
     */
    public record Part(double people, double least, double most) {

        public Part {
            if (!(people >= 0 && least >= 0 && most >= least)) {
                throw new IllegalArgumentException(
                        "no part of " + people + " people with " + least + " to " + most + " trails");
            }
        }
    }

    /**
     * Between which numbers of people something lies, nine times in ten.
     *
     * @param low 0 or more
     * @param high low or more, at most all people there are
     */
    public record Band(int low, int high) {

        public Band {
            if (!(low >= 0 && high >= low)) {
                throw new IllegalArgumentException("no band from " + low + " to " + high);
            }
        }
    }

    /** Returns how likely it is that somebody has none, 0 to 1, where people have so many on average. */
    public static double none(double trails) {
        return Math.pow(1 + trails / SHAPE, -SHAPE);
    }

    /** Returns how many of all these people are likely to have none: outwards to whole people. Costs the number of parts. */
    public static Band of(List<Part> parts) {
        double people = 0;
        double least = 0;
        double most = 0;
        double variance = 0;
        for (Part part : parts) {
            double middle = none((part.least() + part.most()) / 2);
            people += part.people();
            least += part.people() * none(part.most());
            most += part.people() * none(part.least());
            variance += part.people() * middle * (1 - middle);
        }
        double margin = NINE_TENTHS * Math.sqrt(variance);
        return new Band(
                (int) Math.floor(Math.max(0, least - margin)), (int) Math.ceil(Math.min(people, most + margin)));
    }
}
