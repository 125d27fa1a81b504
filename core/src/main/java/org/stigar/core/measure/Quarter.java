package org.stigar.core.measure;

/**
 * A stretch of UTC days over which walks are counted.
 *
 * @param from first day, counted from 1 January 1970, 0 or more
 * @param until the day after the last, above {@code from}
 */
public record Quarter(int from, int until) {

    public Quarter {
        if (!(from >= 0 && until > from)) {
            throw new IllegalArgumentException("a quarter must end after it begins, was day " + from + " to " + until);
        }
    }

    /** Returns how many days it has. */
    public int days() {
        return until - from;
    }
}
