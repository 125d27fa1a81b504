package org.stigar.core.change.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * What became of the trails that a change was forecast to cost, 30, 90 and 180 days later. Immutable, safe for use by
 * many threads.
 *
 * <p>Every number is an association: trails were not placed anew by lot, and other things happened at the same time.
 * The trails that stayed inside are the yardstick for what a quarter does anyhow.
 */
public final class FollowUp {

    /** The days after a change at which to look. */
    public static final List<Integer> HORIZONS = List.of(30, 90, 180);

    private final Forecast forecast;
    private final List<DaySet> days;
    private final List<FollowUpRow> rows;
    private final List<CalibrationRow> calibration;

    private FollowUp(Forecast forecast, List<DaySet> days, List<FollowUpRow> rows, List<CalibrationRow> calibration) {
        this.forecast = forecast;
        this.days = List.copyOf(days);
        this.rows = List.copyOf(rows);
        this.calibration = List.copyOf(calibration);
    }

    /**
     * Compares a forecast with what traces tell that go on after the change.
     *
     * <p>Trails are found by their people, so that the traces may be other ones than those of the forecast. Costs one
     * pass over the days of the forecast's trails.
     *
     * @param until the first epoch day of which nothing is known; horizons that have not passed by then are left out
     */
    public static FollowUp of(Forecast forecast, Traces later, int until) {
        int day = forecast.scenario().day();
        List<Flip> trails = forecast.flips().trails();
        List<DaySet> days = days(trails, forecast, later);
        List<Flip> earlier = forecast.earlier().trails();
        double before = new Contrast(
                        earlier, days(earlier, forecast, later), day - Windows.HORIZON_DAYS, Windows.HORIZON_DAYS)
                .excess();

        List<FollowUpRow> rows = new ArrayList<>();
        for (int horizon : HORIZONS) {
            if (day + horizon <= until) {
                var contrast = new Contrast(trails, days, day, horizon);
                boolean sameHorizon = horizon == Windows.HORIZON_DAYS;
                rows.add(new FollowUpRow(
                        horizon,
                        contrast.flipped(),
                        contrast.flippedClosed(),
                        sameHorizon ? Optional.of(forecast.losses()) : Optional.empty(),
                        contrast.stayed(),
                        contrast.stayedClosed(),
                        contrast.expectedAsStayed(),
                        contrast.excess() - before));
            }
        }
        boolean closed = day + Windows.HORIZON_DAYS <= until;
        return new FollowUp(forecast, days, rows, closed ? calibration(forecast, trails, days, day) : List.of());
    }

    /** Returns the forecast that is followed up. */
    public Forecast forecast() {
        return forecast;
    }

    /**
     * Returns whether one of the forecast's trails had closed: not walked in the 90 days up to the horizon, or since the
     * change where that is less. Raw.
     *
     * @param place its place among the forecast's {@linkplain Flips#trails() trails}
     * @param horizonDays one of those that have {@linkplain #rows() passed}
     */
    public boolean hasClosed(int place, int horizonDays) {
        int day = forecast.scenario().day();
        return isQuiet(days.get(place), day, horizonDays);
    }

    private static boolean isQuiet(DaySet days, int day, int horizon) {
        return days.count(day + Math.max(0, horizon - Windows.HORIZON_DAYS), day + horizon) == 0;
    }

    /** Returns a row for each horizon that has passed, the shortest first. */
    public List<FollowUpRow> rows() {
        return rows;
    }

    /** Returns forecast and outcome at 90 days by strength, the weakest first; none before the 90 days have passed. */
    public List<CalibrationRow> calibration() {
        return calibration;
    }

    private static List<DaySet> days(List<Flip> trails, Forecast forecast, Traces later) {
        PersonIndex people = forecast.flips().people();
        List<DaySet> days = new ArrayList<>();
        for (Flip flip : trails) {
            OptionalInt trail = later.find(people.person(flip.one()), people.person(flip.other()));
            days.add(trail.isPresent() ? later.days(trail.getAsInt()) : DaySet.EMPTY);
        }
        return days;
    }

    private static List<CalibrationRow> calibration(Forecast forecast, List<Flip> trails, List<DaySet> days, int day) {
        List<CalibrationRow> rows = new ArrayList<>();
        for (StrengthClass strength : StrengthClass.values()) {
            int count = 0;
            int observed = 0;
            double expected = 0;
            for (int i = 0; i < trails.size(); i++) {
                Flip flip = trails.get(i);
                if (isLost(flip) && flip.before().strength() == strength) {
                    count++;
                    expected += forecast.hazards().closing(flip.after()).probability();
                    observed += days.get(i).count(day, day + Windows.HORIZON_DAYS) == 0 ? 1 : 0;
                }
            }
            rows.add(new CalibrationRow(strength, count, expected, observed));
        }
        return rows;
    }

    private static boolean isLost(Flip flip) {
        return flip.before().placement() == Placement.INSIDE && flip.after().placement() == Placement.ACROSS;
    }

    /**
     * Trails that were inside and came to run across, beside those that were inside and stayed: how many had closed some
     * days after a day. A trail has closed at a horizon if it was not walked in the last 90 days up to it, or since the
     * day where that is less.
     */
    private static final class Contrast {
        private final int[] flipped = new int[StrengthClass.values().length];
        private final int[] flippedClosed = new int[flipped.length];
        private final int[] stayed = new int[flipped.length];
        private final int[] stayedClosed = new int[flipped.length];

        Contrast(List<Flip> trails, List<DaySet> days, int day, int horizon) {
            for (int i = 0; i < trails.size(); i++) {
                Flip flip = trails.get(i);
                int walked = days.get(i).count(day - Windows.MEMORY_DAYS, day);
                if (walked > 0 && flip.before().placement() == Placement.INSIDE) {
                    int strength = List.of(StrengthClass.values()).indexOf(StrengthClass.of(walked));
                    int closed = isQuiet(days.get(i), day, horizon) ? 1 : 0;
                    (isLost(flip) ? flipped : stayed)[strength]++;
                    (isLost(flip) ? flippedClosed : stayedClosed)[strength] += closed;
                }
            }
        }

        int flipped() {
            return Arrays.stream(flipped).sum();
        }

        int flippedClosed() {
            return Arrays.stream(flippedClosed).sum();
        }

        int stayed() {
            return Arrays.stream(stayed).sum();
        }

        int stayedClosed() {
            return Arrays.stream(stayedClosed).sum();
        }

        /** Returns how many of the flipped trails had closed, had they gone as those that stayed, strength by strength. */
        double expectedAsStayed() {
            double expected = 0;
            for (int i = 0; i < flipped.length; i++) {
                // A class in which none stayed says nothing; its own closings stand in, which adds no excess.
                expected += stayed[i] == 0 ? flippedClosed[i] : (double) flipped[i] * stayedClosed[i] / stayed[i];
            }
            return expected;
        }

        /** Returns by how much more of the flipped trails had closed than of like ones that stayed, −1 to 1. */
        double excess() {
            return flipped() == 0 ? 0 : (flippedClosed() - expectedAsStayed()) / flipped();
        }
    }
}
