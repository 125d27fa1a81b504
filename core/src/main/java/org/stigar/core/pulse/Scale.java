package org.stigar.core.pulse;

/**
 * The points that an item is answered on, from 1 up.
 *
 * @param points how many, 2 to 7
 */
public record Scale(int points) {

    /** The fewest points of a scale. */
    public static final int FEWEST = 2;

    /** The most points of a scale. */
    public static final int MOST = 7;

    public Scale {
        if (!(points >= FEWEST && points <= MOST)) {
            throw new IllegalArgumentException("points must be " + FEWEST + " to " + MOST + ", were " + points);
        }
    }

    /** Returns whether a point is on the scale. */
    public boolean holds(int point) {
        return point >= 1 && point <= points;
    }

    /** Returns the variance of answers that are as likely at each point, (A² − 1)/12: what agreement is measured against. */
    public double uniformVariance() {
        return (points * points - 1) / 12.0;
    }
}
