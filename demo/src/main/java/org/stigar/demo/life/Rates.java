package org.stigar.demo.life;

/**
 * How often trails of each level are walked, and how they begin and end, inside (same unit or project) and across.
 *
 * <p>A trail has one of six levels, the walks a day of working life. After each walk it ends with a chance by its level
 * and relation. So many begin every day that the number of each level stays. The numbers are fitted (least squares, by
 * the project) so that trails by distinct days in 90 days occur and close as those of email-Eu do: inside 31, 24, 24 and
 * 21 of a hundred on 1, 2–3, 4–9 and 10 or more days, of which 57.1, 33.8, 11.7 and 1.7 % are not walked in the next 90
 * days; across 45, 28, 18 and 8, of which 70.3, 49.9, 22.9 and 4.5 %. (Data: A. Paranjape, A. R. Benson, J. Leskovec,
 * "Motifs in Temporal Networks", WSDM 2017, DOI 10.1145/3018661.3018731.)
 */
final class Rates {

    static final int LEVELS = 6;
    static final int INSIDE = 0;
    static final int ACROSS = 1;

    /** The level of a meeting that makes no lasting trail. */
    static final int ONCE = LEVELS;

    /** Walks a day of working life. */
    private static final double[] WALKS = {.008, .018, .04, .09, .2, .45};

    /** Chance that a walk is the last, by relation and level. */
    private static final double[][] LAST = {
        {.3917, .2865, .0833, .0100, .0020, .0014},
        {.4845, .3918, .1820, .0201, .0050, .0039},
    };

    /** Beginnings a day for each trail walked in the last 90 days, by relation and level, those of {@link #ONCE} last. */
    private static final double[][] BEGIN = {
        {.000482, .000966, .000854, .000140, .000051, .000020, .000479},
        {.000738, .001394, .001986, .000204, .000040, .000013, .000757},
    };

    /** Trails at any time that were walked in the last 90 days, for each person, by relation. */
    private static final double[] TRAILS = {3.5, 4.8};

    /** Closing within 90 days by relation and class of 1, 2–3, 4–9 and 10 or more days: trail-model.md, part 5. */
    private static final double[][] CLOSING = {
        {.571, .338, .117, .017},
        {.703, .499, .229, .045},
    };

    private Rates() {}

    /** Returns the walks a day of working life. */
    static double walks(int level) {
        return WALKS[level];
    }

    /** Returns the chance that a walk is the last. */
    static double last(int relation, int level) {
        return LAST[relation][level];
    }

    /** Returns how many trails begin a day for each person. */
    static double beginnings(int relation) {
        double sum = 0;
        for (double rate : BEGIN[relation]) {
            sum += rate;
        }
        return sum * TRAILS[relation];
    }

    /** Returns how many trails of a level there are at any time, for each person. */
    static double standing(int relation, int level) {
        double q = LAST[relation][level];
        // Walked with chance p each day, in days as they were fitted.
        double p = 1 - StrictMath.exp(-WALKS[level]);
        return TRAILS[relation] * BEGIN[relation][level] * (1 - q) / (q * p);
    }

    /**
     * Draws the level of a trail that begins.
     *
     * @param share a number in [0, 1)
     */
    static int level(int relation, double share) {
        double left = share * beginnings(relation) / TRAILS[relation];
        for (int level = 0; level < LEVELS; level++) {
            left -= BEGIN[relation][level];
            if (left < 0) {
                return level;
            }
        }
        return ONCE;
    }

    /** Returns the chance that a change which takes a trail's shared home away ends it at once. */
    static double extraClosing(int days) {
        int strength = strength(days);
        return 1 - (1 - CLOSING[ACROSS][strength]) / (1 - CLOSING[INSIDE][strength]);
    }

    /** Returns the chance that a change which gives a trail a shared home saves it when it would close. */
    static double saving(int days) {
        int strength = strength(days);
        return 1 - CLOSING[INSIDE][strength] / CLOSING[ACROSS][strength];
    }

    /** Returns the class of 1 or more distinct days in 90 days. */
    private static int strength(int days) {
        return days == 1 ? 0 : days <= 3 ? 1 : days <= 9 ? 2 : 3;
    }
}
