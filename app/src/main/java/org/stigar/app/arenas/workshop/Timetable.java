package org.stigar.app.arenas.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When and where.
 *
 * @param start of the first round
 * @param zone in which the organiser thinks of it
 * @param rounds 1 to 12
 * @param minutes of a round, 5 to 240
 * @param pause minutes between two rounds, 0 to 120
 * @param place a room, or a link to a video meeting
 */
public record Timetable(Instant start, ZoneId zone, int rounds, int minutes, int pause, String place) {

    /** The most rounds. */
    public static final int MOST_ROUNDS = 12;

    /** The shortest round, in minutes. */
    public static final int LEAST_MINUTES = 5;

    /** The longest round, in minutes. */
    public static final int MOST_MINUTES = 240;

    /** The longest pause, in minutes. */
    public static final int MOST_PAUSE = 120;

    /** The longest place, in characters. */
    public static final int LONGEST_PLACE = 300;

    public Timetable {
        place = Texts.line(place, LONGEST_PLACE);
        require(rounds, 1, MOST_ROUNDS);
        require(minutes, LEAST_MINUTES, MOST_MINUTES);
        require(pause, 0, MOST_PAUSE);
    }

    private static void require(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(least + " to " + most + ", was " + value);
        }
    }

    /** Returns when a round begins, counted from 0. */
    public Instant startOf(int round) {
        return start.plus(Duration.ofMinutes((long) round * (minutes + pause)));
    }

    /** Returns when the last round ends. */
    public Instant end() {
        return startOf(rounds - 1).plus(Duration.ofMinutes(minutes));
    }
}
