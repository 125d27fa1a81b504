package org.stigar.arena.golfer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.stigar.arena.design.Lines;
import org.stigar.arena.design.Starters;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;

/** Plays golf: lines over fields if there are enough, else base rounds to shift, else the free search; the best of them. */
public final class Golfer {

    private static final double SHARE_FREE_AT_FIRST = 0.01;
    private static final double SHARE_OF_STARTERS = 0.6;

    private Golfer() {}

    /** Where rounds came from. */
    public enum Start {
        /** Lines over a finite field. */
        LINES,
        /** Base rounds that are shifted. */
        STARTER,
        /** Annealed from seats drawn at random. */
        FREE;

        /** As it is written. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A schedule.
     *
     * @param repeats how many meetings are not the first of their pair
     */
    public record Schedule(Seats seats, long repeats, Start start) {}

    /**
     * Returns the best schedule that one thread finds in time. It stops as soon as one has no repeats.
     *
     * @param time above zero, of the clock
     * @param nanos the clock, best the processor time of the thread
     * @param watch is asked whether to stop
     */
    public static Schedule play(Golf golf, Duration time, LongSupplier nanos, long seed, Watch watch) {
        List<List<List<Integer>>> lines = Lines.rounds(golf.groups(), golf.size());
        if (lines.size() >= golf.rounds()) {
            return schedule(golf, lines, Start.LINES);
        }
        long begun = nanos.getAsLong();
        Schedule free = free(golf, scaled(time, SHARE_FREE_AT_FIRST), nanos, seed, watch);
        if (free.repeats == golf.fewestRepeats() || watch.isEnough()) {
            return free;
        }
        if (golf.rounds() <= golf.bound()) {
            long until = begun + (long) (time.toNanos() * SHARE_OF_STARTERS);
            BooleanSupplier stop = () -> nanos.getAsLong() >= until || watch.isEnough();
            List<List<List<Integer>>> shifted = Starters.find(golf.groups(), golf.size(), golf.rounds(), seed, stop);
            if (!shifted.isEmpty()) {
                return schedule(golf, shifted, Start.STARTER);
            }
        }
        Duration left = time.minusNanos(nanos.getAsLong() - begun);
        if (left.isNegative() || left.isZero()) {
            return free;
        }
        Schedule longer = free(golf, left, nanos, seed, watch);
        return longer.repeats < free.repeats ? longer : free;
    }

    private static Schedule free(Golf golf, Duration time, LongSupplier nanos, long seed, Watch watch) {
        Outcome outcome = Search.run(golf.seating(), new Budget.Time(time, nanos), seed, watch);
        return new Schedule(outcome.seats(), golf.repeats(outcome.seats()), Start.FREE);
    }

    private static Schedule schedule(Golf golf, List<List<List<Integer>>> rounds, Start start) {
        Seats seats = Seats.of(golf.people(), rounds.subList(0, golf.rounds()));
        return new Schedule(seats, golf.repeats(seats), start);
    }

    private static Duration scaled(Duration time, double share) {
        return Duration.ofNanos(Math.max(1, (long) (time.toNanos() * share)));
    }
}
