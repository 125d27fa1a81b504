package org.stigar.demo.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.Place.Season;

/**
 * How much work is done on each day, by the holidays of a season. Immutable, safe for use by many threads.
 *
 * <p>Time in working life runs at about 1 a calendar day in the weeks without holidays: 1.4 on most working days, next
 * to nothing at weekends. Trails count their rhythm in it.
 */
final class WorkCalendar {

    private static final int STEPS = 4;
    private static final double CALM_WORKING_DAY = 1.45;
    private static final double WEEKEND = 0.02;
    private static final double HOLIDAY = 0.05;
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25));
    private static final Set<LocalDate> EASTER = Set.of(
            LocalDate.of(2025, 4, 18), LocalDate.of(2025, 4, 21), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));

    /** Working time that has passed when a day begins. */
    private final double[] passed = new double[CompanyDates.DAYS + 1];

    /** For each quarter of a unit of working time a day at which to start looking. */
    private final short[] dayAt;

    WorkCalendar(Season season) {
        for (int day = 0; day < CompanyDates.DAYS; day++) {
            passed[day + 1] = passed[day] + work(season, CompanyDates.START.plusDays(day));
        }
        dayAt = new short[(int) (passed[CompanyDates.DAYS] * STEPS) + 1];
        int day = 0;
        for (int step = 0; step < dayAt.length; step++) {
            while (day < CompanyDates.DAYS - 1 && passed[day + 1] <= (double) step / STEPS) {
                day++;
            }
            dayAt[step] = (short) day;
        }
    }

    /** Returns the working time from the start until a day begins. */
    double passed(int day) {
        return passed[day];
    }

    /** Returns the working time in a day. */
    double work(int day) {
        return passed[day + 1] - passed[day];
    }

    /** Returns the day in which a working time falls, or {@link CompanyDates#DAYS} when it is after the last. */
    int dayOf(double time) {
        if (time >= passed[CompanyDates.DAYS]) {
            return CompanyDates.DAYS;
        }
        int day = dayAt[(int) (time * STEPS)];
        while (passed[day + 1] <= time) {
            day++;
        }
        return day;
    }

    private static double work(Season season, LocalDate date) {
        if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            return WEEKEND;
        }
        if (FIXED.contains(MonthDay.from(date)) || EASTER.contains(date)) {
            return HOLIDAY;
        }
        double friday = date.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.8 : 1;
        return CALM_WORKING_DAY * friday * presence(season, date.getMonthValue() * 100 + date.getDayOfMonth());
    }

    /** Returns the share of people at work, by month and day as in 1224. */
    private static double presence(Season season, int day) {
        boolean nordic = season == Season.NORDIC;
        if (season != Season.OVERSEAS && (day >= 1222 || day <= (season == Season.CONTINENTAL ? 102 : 106))) {
            return 0.12;
        }
        if (day >= 1224 || day <= 101) {
            return 0.3;
        }
        if (nordic && day >= 623 && day < 815) {
            return day >= 704 && day < 802 ? 0.15 : 0.55;
        }
        if (season == Season.CONTINENTAL && day >= 725 && day < 820) {
            return 0.45;
        }
        return season == Season.SOUTHERN && day >= 801 && day < 829 ? 0.2 : 1;
    }
}
