package org.stigar.app.arenas.programme.grid;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How much of a grid is filled in, told so that nothing of a cell shows (privacy P2, P3): in steps of five, at the ends by a band, for
 * enough people only.
 *
 * @param percent 10, which stands for at most 10, to 90, which stands for at least 90; empty for too few people
 */
public record Total(OptionalInt percent) {

    /** Where the lower band ends. */
    public static final int LOW = 10;

    /** Where the upper band begins. */
    public static final int HIGH = 90;

    private static final int STEP = 5;
    private static final double ALL = 100;

    public Total {
        if (percent.isPresent()
                && (percent.getAsInt() < LOW || percent.getAsInt() > HIGH || percent.getAsInt() % STEP != 0)) {
            throw new IllegalArgumentException("10 to 90 in steps of 5, not " + percent.getAsInt());
        }
    }

    /**
     * Returns the total of a meeting.
     *
     * @param people who were asked
     * @param k of how many people a figure is at least (privacy P2)
     * @param possible answers they could give, 0 or more
     * @param filled those that are a yes
     */
    public static Total of(int people, int k, int possible, int filled) {
        return people < k || possible == 0 ? new Total(OptionalInt.empty()) : rounded(ALL * filled / possible);
    }

    /** Returns the total of a programme: of what was told of its meetings, and so of nothing else. */
    public static Total over(Collection<Total> meetings) {
        var told = meetings.stream().flatMapToInt(one -> one.percent().stream()).average();
        return told.isEmpty() ? new Total(OptionalInt.empty()) : rounded(told.getAsDouble());
    }

    private static Total rounded(double percent) {
        int steps = (int) Math.round(percent / STEP) * STEP;
        return new Total(OptionalInt.of(Math.min(HIGH, Math.max(LOW, steps))));
    }
}
