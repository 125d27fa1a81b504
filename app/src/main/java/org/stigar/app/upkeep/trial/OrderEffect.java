package org.stigar.app.upkeep.trial;

import java.util.Optional;

/**
 * How much larger the share of letters is of whose trails one was walked in the days after the early hour, where the letter came then,
 * than where it was still to come, with its 95 per cent interval.
 *
 * <p>Letters count, several of one person too: each draws its turn anew and apart from all others, so that the turns are independent
 * whatever people do.
 *
 * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17 (1998) 873-890, method 10, which holds its level for small shares too.
 *
 * @param difference −1 to 1
 * @param low −1 to {@code difference}
 * @param high {@code difference} to 1
 */
public record OrderEffect(double difference, double low, double high) {

    /** Of fewer letters nothing is told: what one person adds to twelve weeks is a 250th of it at most. */
    public static final int FEWEST = 3_000;

    private static final double Z = 1.959963984540054;

    /**
     * The letters of one turn.
     *
     * @param walked of how many of them a trail was walked; 0 to {@code letters}
     */
    public record Half(int letters, int walked) {

        public Half {
            if (walked < 0 || walked > letters) {
                throw new IllegalArgumentException("0 to " + letters + " were walked, not " + walked);
            }
        }

        private double share() {
            return (double) walked / letters;
        }

        /** Returns the lower end of the score interval of the share. */
        private double low() {
            return middle() - reach();
        }

        private double high() {
            return middle() + reach();
        }

        private double middle() {
            return (share() + Z * Z / (2 * letters)) / (1 + Z * Z / letters);
        }

        private double reach() {
            double variance = share() * (1 - share()) / letters + Z * Z / (4.0 * letters * letters);
            return Z * Math.sqrt(variance) / (1 + Z * Z / letters);
        }
    }

    /** Returns the effect, or empty where there are fewer than {@value #FEWEST} letters, or all are of one turn. */
    public static Optional<OrderEffect> find(Half early, Half late) {
        return early.letters + late.letters < FEWEST || early.letters == 0 || late.letters == 0
                ? Optional.empty()
                : Optional.of(between(early, late));
    }

    /** Returns the effect for any number of letters above 0. */
    static OrderEffect between(Half early, Half late) {
        double difference = early.share() - late.share();
        return new OrderEffect(
                difference,
                difference - Math.hypot(early.share() - early.low(), late.high() - late.share()),
                difference + Math.hypot(early.high() - early.share(), late.share() - late.low()));
    }

    /**
     * Returns it in whole points of a hundred, the interval made no narrower by it: all that is ever shown.
     *
     * <p>Shares and numbers of letters stay out of it. Whoever knew all about everybody but one could find that one in them, and cannot
     * in this: the lots move it by more than one person does.
     */
    public Points points() {
        return new Points((int) Math.round(100 * difference), (int) Math.floor(100 * low), (int) Math.ceil(100 * high));
    }

    /**
     * An effect in points of a hundred.
     *
     * @param low at most {@code more}
     * @param high at least {@code more}
     */
    public record Points(int more, int low, int high) {

        /** Returns what can be said of it. */
        public Word word() {
            return low > 0 ? Word.MORE : high < 0 ? Word.FEWER : Word.CHANCE;
        }
    }

    /** What an effect comes to. */
    public enum Word {
        /** More is walked after a letter. */
        MORE,
        /** Less is. */
        FEWER,
        /** It cannot be told from chance. */
        CHANCE
    }
}
