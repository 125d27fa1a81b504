package org.stigar.core.measure;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * On how many days of a quarter each trail was walked: the weight that measures put on a trail. Immutable, safe for use
 * by many threads.
 *
 * <p>Distinct days, not messages: a trail walked five times on one day counts once. Costs O(days of all trails) to build
 * and 4 bytes a trail.
 */
public final class WalkDays implements IntUnaryOperator {

    private final int[] days;

    private WalkDays(int[] days) {
        this.days = days;
    }

    /** Counts the days of every trail in a quarter. */
    public static WalkDays in(Traces traces, Quarter quarter) {
        int[] days = new int[traces.size()];
        forEach(traces, List.of(quarter), (trail, counts) -> days[trail] = counts[0]);
        return new WalkDays(days);
    }

    /** Shows every trail's days in each of several quarters, reading each trail once. */
    public static void forEach(Traces traces, List<Quarter> quarters, Visitor visitor) {
        int[] counts = new int[quarters.size()];
        for (int trail = 0; trail < traces.size(); trail++) {
            DaySet days = traces.days(trail);
            for (int q = 0; q < counts.length; q++) {
                counts[q] = days.count(quarters.get(q).from(), quarters.get(q).until());
            }
            visitor.visit(trail, counts);
        }
    }

    /** Returns on how many days of the quarter the trail was walked. */
    @Override
    public int applyAsInt(int trail) {
        return days[trail];
    }

    /** Receives one trail's days in every quarter. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes one trail.
         *
         * @param counts days in each quarter; the array is used again for the next trail
         */
        void visit(int trail, int[] counts);
    }
}
