package org.stigar.core.trail.openness;

import java.util.List;

/**
 * A trail as one that is walked now and then, at a rate of its own, until it ends: after each walk, the first too, it ends with a chance of its
 * own. Rates are spread over trails as gamma(r, α), those chances as beta(a, b). Immutable.
 *
 * <p>With x walks after the first, T days since the first and s since the last, it is alive with the odds
 * (b + x) / a · ((α + T − s) / (α + T))^(r + x), and if so not walked within H days with the chance ((α + T) / (α + T + H))^(r + x). This
 * is the MBG/NBD model (E. P. Batislam, M. Denizel, A. Filiztekin, International Journal of Research in Marketing 24 (2007) 201-209), which lets
 * BG/NBD (P. S. Fader, B. G. S. Hardie, K. L. Lee, Marketing Science 24 (2005) 275-284, DOI 10.1287/mksc.1040.0098) end after a single walk.
 *
 * @param rateShape r, above 0
 * @param rateDays α in days, above 0
 * @param endShape a, above 0
 * @param stayShape b, above 0
 */
record TrailLife(double rateShape, double rateDays, double endShape, double stayShape) {

    /** How many numbers it is. */
    static final int COUNT = 4;

    static final List<String> NAMES = List.of("life: r", "life: alpha", "life: a", "life: b");

    TrailLife {
        if (!(isAboveZero(rateShape) && isAboveZero(rateDays) && isAboveZero(endShape) && isAboveZero(stayShape))) {
            throw new IllegalArgumentException("the numbers of a trail's life must be above 0 and finite");
        }
    }

    /** All that counts of a trail's days: walks after the first, days since the first, and since the last. */
    record Past(int again, double since, double silence) {

        /** Returns it for the ages of the days, oldest first, at least one. O(1). */
        static Past of(double[] ages) {
            return new Past(ages.length - 1, ages[0], ages[ages.length - 1]);
        }
    }

    static TrailLife of(double[] numbers) {
        return new TrailLife(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    double[] numbers() {
        return new double[] {rateShape, rateDays, endShape, stayShape};
    }

    /** Returns ln(P / (1 − P)) for the chance P that it is walked within a horizon above 0: finite, falls with silence. O(1). */
    double logOdds(Past past, double horizonDays) {
        double none = noneIfAlive(past, horizonDays);
        return Math.log1p(-none) - Math.log(oddsOfEnd(past) + none);
    }

    /**
     * Writes how {@link #logOdds} rises with the logarithm of each number.
     *
     * @param into {@value #COUNT} places
     */
    void slopes(Past past, double horizonDays, double[] into) {
        double walks = rateShape + past.again();
        double seen = rateDays + past.since();
        double none = noneIfAlive(past, horizonDays);
        double end = oddsOfEnd(past);
        double ofNone = -1 / (1 - none) - 1 / (end + none);
        double ofEnd = -1 / (end + none);
        into[0] = rateShape
                * (ofNone * none * Math.log(seen / (seen + horizonDays))
                        + ofEnd * end * Math.log(seen / (seen - past.silence())));
        into[1] = rateDays
                * walks
                * (ofNone * none * (1 / seen - 1 / (seen + horizonDays))
                        + ofEnd * end * (1 / seen - 1 / (seen - past.silence())));
        into[2] = ofEnd * end;
        into[3] = -ofEnd * end * stayShape / (stayShape + past.again());
    }

    private double noneIfAlive(Past past, double horizonDays) {
        double seen = rateDays + past.since();
        return Math.pow(seen / (seen + horizonDays), rateShape + past.again());
    }

    private double oddsOfEnd(Past past) {
        double seen = rateDays + past.since();
        return endShape
                / (stayShape + past.again())
                * Math.pow(seen / (seen - past.silence()), rateShape + past.again());
    }

    private static boolean isAboveZero(double number) {
        return number > 0 && Double.isFinite(number);
    }
}
