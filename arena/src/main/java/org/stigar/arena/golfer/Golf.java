package org.stigar.arena.golfer;

import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;

/**
 * How many groups of how many people, for how many rounds.
 *
 * @param groups 1 or more
 * @param size   2 or more; at most 2,000 people in all
 * @param rounds 1 to 500
 */
public record Golf(int groups, int size, int rounds) {

    private static final int MOST_PEOPLE = 2_000;
    private static final int MOST_ROUNDS = 500;

    public Golf {
        if (!isGame(groups, size, rounds)) {
            throw new IllegalArgumentException("there are 1 group or more, of 2 people or more, 1 to " + MOST_ROUNDS
                    + " rounds, and at most " + MOST_PEOPLE + " people; was " + groups + ", " + size + ", " + rounds);
        }
    }

    /** Returns whether numbers are within the bounds. */
    public static boolean isGame(int groups, int size, int rounds) {
        return groups >= 1 && size >= 2 && (long) groups * size <= MOST_PEOPLE && rounds >= 1 && rounds <= MOST_ROUNDS;
    }

    /** Returns the number of people. */
    public int people() {
        return groups * size;
    }

    /** Returns after how many rounds everybody has met all whom they can meet without a repeat: ⌊(people − 1) / (size − 1)⌋. */
    public int bound() {
        return (people() - 1) / (size - 1);
    }

    /**
     * Returns how many repeats there are at least, by counting: nobody can have more than {@code people − 1} first meetings.
     */
    public long fewestRepeats() {
        long meetings = (long) rounds * groups * size * (size - 1) / 2;
        return Math.max(0, meetings - (long) people() * (people() - 1) / 2);
    }

    /** Returns how many meetings are not the first of their pair. */
    public long repeats(Seats seats) {
        long repeats = 0;
        for (int x = 0; x < people(); x++) {
            for (int y = 0; y < x; y++) {
                repeats += Math.max(0, seats.meetings(x, y) - 1);
            }
        }
        return repeats;
    }

    /** Returns it as a problem of costs: the square of how often each pair meets. */
    Seating seating() {
        long meetings = (long) rounds * groups * size * (size - 1) / 2;
        SeatingBuilder seating = Seating.of(people()).repeat(1).enough(meetings);
        for (int w = 0; w < rounds; w++) {
            seating.round(Round.even(groups, size));
        }
        return seating.build();
    }
}
