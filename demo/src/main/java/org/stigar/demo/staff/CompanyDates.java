package org.stigar.demo.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that matter in the made-up company's two years; each begins at midnight UTC.
 *
 * <p>The reorganisation lies so that the quarter before it and the quarter after it hold neither Christmas nor the July
 * holidays: what a trail does there is the change's doing, not the season's.
 */
public final class CompanyDates {

    /** The first day with walks: a Monday. */
    public static final LocalDate START = LocalDate.of(2024, 11, 4);

    /** The day on which the second company joins, in month 8. */
    public static final LocalDate MERGER = LocalDate.of(2025, 6, 9);

    /** The day from which people drew their trails, over four weeks. */
    public static final LocalDate DRAWING = LocalDate.of(2025, 9, 15);

    /** The day on which the reorganisation takes effect, in month 18. */
    public static final LocalDate REORGANISATION = LocalDate.of(2026, 4, 13);

    /** The first day without walks. */
    public static final LocalDate END = LocalDate.of(2026, 11, 4);

    /** How many days have walks: 730. */
    public static final int DAYS = dayOf(END);

    private CompanyDates() {}

    /** Returns how many days after {@link #START} a date is. */
    public static int dayOf(LocalDate date) {
        return (int) (date.toEpochDay() - START.toEpochDay());
    }

    /** Returns the beginning of a day in UTC. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Returns the beginning of a day in UTC, counted from {@link #START}. */
    public static Instant startOf(int day) {
        return startOf(START.plusDays(day));
    }
}
