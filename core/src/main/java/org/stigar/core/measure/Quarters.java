package org.stigar.core.measure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts time into quarters.
 *
 * <p>Calendar quarters stand still whatever instant one asks about, so two questions asked a week apart count over the
 * same days (privacy P3): they are for what is published again and again. A file whose clock starts at an arbitrary zero
 * has no calendar; for it there are windows of 91 days, thirteen whole weeks, counted back from the instant asked about.
 */
public final class Quarters {

    /** The length of a window: thirteen weeks, so that each holds as many Mondays as Sundays. */
    public static final int WINDOW_DAYS = 91;

    private Quarters() {}

    /**
     * Returns the calendar quarter that holds a day.
     *
     * @param day counted from 1 January 1970, 0 or more
     */
    public static Quarter calendarOf(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate first = date.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Quarter(
                Math.toIntExact(first.toEpochDay()),
                Math.toIntExact(first.plusMonths(3).toEpochDay()));
    }

    /**
     * Returns the last whole calendar quarters that are over when {@code day} begins, oldest first.
     *
     * @param day counted from 1 January 1970, 0 or more
     * @param count how many at most, 0 or more; fewer where they would begin before 1970
     */
    public static List<Quarter> calendarBefore(int day, int count) {
        List<Quarter> found = new ArrayList<>();
        int until = calendarOf(day).from();
        while (found.size() < count && until > 0) {
            found.add(calendarOf(until - 1));
            until = found.get(found.size() - 1).from();
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /**
     * Returns windows of {@value #WINDOW_DAYS} days counted back from {@code day}, oldest first.
     *
     * @param day the day after the last window, 0 or more
     * @param count how many at most, 0 or more; fewer where they would begin before 1970
     */
    public static List<Quarter> windowsBefore(int day, int count) {
        List<Quarter> found = new ArrayList<>();
        for (int until = day; found.size() < count && until >= WINDOW_DAYS; until -= WINDOW_DAYS) {
            found.add(new Quarter(until - WINDOW_DAYS, until));
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }
}
