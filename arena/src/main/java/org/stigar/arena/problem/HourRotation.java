package org.stigar.arena.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When rounds begin at which all are to be there at once, so that bad hours are borne in turn.
 *
 * <p>Of each date every half hour of UTC is tried, round after round and again until no other hour is better: fewest pairs of rounds
 * outside somebody's working hours, then fewest rounds outside them. O(rounds · people) time for each pass; the same for the same input.
 */
public final class HourRotation {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STARTS = 48;
    private static final int PASSES = 20;

    private final boolean[][][] bad; // [round][start][person]
    private final int[] chosen;
    private final int[] turns; // of each person, rounds outside their hours

    private HourRotation(boolean[][][] bad, int people) {
        this.bad = bad;
        chosen = new int[bad.length];
        turns = new int[people];
    }

    /**
     * Returns when to begin on each date.
     *
     * @param dates of UTC, in the order of the rounds
     * @param length of each round
     */
    public static List<Instant> starts(Collection<Participant> participants, List<LocalDate> dates, Duration length) {
        boolean[][][] bad = new boolean[dates.size()][STARTS][participants.size()];
        for (int round = 0; round < bad.length; round++) {
            for (int start = 0; start < STARTS; start++) {
                When.At at = new When.At(start(dates.get(round), start));
                int person = 0;
                for (Participant participant : participants) {
                    bad[round][start][person++] = !at.suits(participant, length);
                }
            }
        }
        HourRotation rotation = new HourRotation(bad, participants.size());
        rotation.choose();
        List<Instant> starts = new ArrayList<>();
        for (int round = 0; round < bad.length; round++) {
            starts.add(start(dates.get(round), rotation.chosen[round]));
        }
        return starts;
    }

    private void choose() {
        for (int round = 0; round < bad.length; round++) {
            choose(round);
        }
        boolean moved = true;
        for (int pass = 0; moved && pass < PASSES; pass++) {
            moved = false;
            for (int round = 0; round < bad.length; round++) {
                int before = chosen[round];
                count(round, -1);
                choose(round);
                moved |= chosen[round] != before;
            }
        }
    }

    /** Takes the hour that burdens those who have borne least; of equally good ones the one in the middle of the first that follow each other. */
    private void choose(int round) {
        long least = Long.MAX_VALUE;
        int first = 0;
        int last = 0;
        for (int start = 0; start < STARTS; start++) {
            long cost = 0;
            for (int person = 0; person < turns.length; person++) {
                cost += bad[round][start][person] ? 1 + ((2L * turns[person]) << 20) : 0;
            }
            if (cost < least) {
                least = cost;
                first = start;
                last = start;
            } else if (cost == least && last == start - 1) {
                last = start;
            }
        }
        chosen[round] = (first + last) / 2;
        count(round, 1);
    }

    private void count(int round, int step) {
        for (int person = 0; person < turns.length; person++) {
            turns[person] += bad[round][chosen[round]][person] ? step : 0;
        }
    }

    private static Instant start(LocalDate date, int start) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).plus(STEP.multipliedBy(start));
    }
}
