package org.stigar.intake.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;

/**
 * Reads times as ISO 8601 writes them: {@code 2026-03-01T09:00:00Z}, with an offset, a fraction or without seconds, and
 * where a zone is given also without one or without a time of day. Immutable, safe for use by many threads.
 *
 * <p>A time of a walk lies from 1970 until before 9999. The plain form above is read by hand at a tenth of the cost, and
 * agrees with {@link Instant#parse}; everything else goes to {@code java.time}.
 */
public final class Times {

    /** The last year is no time at which anything happened, but what registers write for "without end". */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final int PLAIN_LENGTH = "2026-03-01T09:00:00Z".length();
    private static final int DATE_LENGTH = "2026-03-01".length();
    private final Optional<ZoneId> zone;

    /** Reads times without a zone in the options' one. */
    public Times(ReadOptions options) {
        zone = options.zone();
    }

    /**
     * Returns the instant of a walk. A date without a time of day means its noon, which lies on the same day in UTC too,
     * from eleven hours west of it to twelve hours east.
     *
     * @throws RowProblem if it is none, lacks a zone, or lies before 1970 or after 9998
     */
    public Instant instant(byte[] bytes, int from, int until) throws RowProblem {
        if (until - from == PLAIN_LENGTH && bytes[until - 1] == 'Z') {
            long second = plainSecond(bytes, from);
            if (second >= 0) {
                return inRange(Instant.ofEpochSecond(second));
            }
        }
        return inRange(parse(text(bytes, from, until), LocalTime.NOON));
    }

    /**
     * Returns the instant that lies a number of seconds, written in decimal digits, after the epoch.
     *
     * @throws RowProblem if it is no number, or the instant lies before 1970 or after 9998
     */
    public static Instant afterEpoch(Instant epoch, long seconds) throws RowProblem {
        try {
            return inRange(epoch.plusSeconds(seconds));
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange();
        }
    }

    /**
     * Returns the first instant of a period: that of a date is the start of its day. Blank means always: {@link
     * Instant#MIN}. People may have joined long before 1970.
     *
     * @throws RowProblem if it is no time, or lacks a zone
     */
    public Instant begin(byte[] bytes, int from, int until) throws RowProblem {
        return from == until ? Instant.MIN : parse(text(bytes, from, until), LocalTime.MIDNIGHT);
    }

    /**
     * Returns the first instant after a period: that of a date is the start of its day. Blank, or any time in the year
     * 9999, which registers write for it, means without end: {@link Instant#MAX}.
     *
     * @throws RowProblem if it is no time, or lacks a zone
     */
    public Instant end(byte[] bytes, int from, int until) throws RowProblem {
        if (from == until) {
            return Instant.MAX;
        }
        Instant end = parse(text(bytes, from, until), LocalTime.MIDNIGHT);
        return end.isBefore(END) ? end : Instant.MAX;
    }

    private static Instant inRange(Instant at) throws RowProblem {
        if (at.getEpochSecond() < 0 || !at.isBefore(END)) {
            throw outOfRange();
        }
        return at;
    }

    private static String text(byte[] bytes, int from, int until) throws RowProblem {
        if (until - from < DATE_LENGTH || until - from > 100) {
            throw unreadable();
        }
        return new String(bytes, from, until - from, StandardCharsets.UTF_8);
    }

    private Instant parse(String text, LocalTime timeOfDay) throws RowProblem {
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text).atTime(timeOfDay).atZone(zone()).toInstant();
            }
            if (text.endsWith("Z")) {
                return Instant.parse(normal(text));
            }
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(normal(text), ZonedDateTime::from, LocalDateTime::from);
            return time instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) time).atZone(zone()).toInstant();
        } catch (DateTimeException e) {
            throw unreadable();
        }
    }

    private ZoneId zone() throws RowProblem {
        return zone.orElseThrow(Times::noZone);
    }

    private static RowProblem unreadable() {
        return new RowProblem(Reason.BAD_TIME, "expected a time such as 2026-03-01T09:00:00Z");
    }

    private static RowProblem noZone() {
        return new RowProblem(Reason.BAD_TIME, "the time has no zone, which may be said with --zone");
    }

    private static RowProblem outOfRange() {
        return new RowProblem(Reason.BAD_TIME, "a time must lie from the year 1970 to the year 9998");
    }

    /** Writes the two common deviations as the standard has it: a blank for the T, an offset without a colon. */
    private static String normal(String text) {
        String normal = text;
        if (normal.charAt(DATE_LENGTH) == ' ') {
            normal = normal.substring(0, DATE_LENGTH) + 'T' + normal.substring(DATE_LENGTH + 1);
        }
        int sign = normal.length() - 5;
        if (sign > DATE_LENGTH && (normal.charAt(sign) == '+' || normal.charAt(sign) == '-')) {
            normal = normal.substring(0, sign + 3) + ':' + normal.substring(sign + 3);
        }
        return normal;
    }

    /** Returns the second of {@code 2026-03-01T09:00:00Z}, or −1 for what is not quite so, or not since 1970. */
    private static long plainSecond(byte[] b, int at) {
        if (b[at + 4] != '-' || b[at + 7] != '-' || b[at + 10] != 'T' || b[at + 13] != ':' || b[at + 16] != ':') {
            return -1;
        }
        int century = twoDigits(b, at);
        int yearOfCentury = twoDigits(b, at + 2);
        int month = twoDigits(b, at + 5);
        int day = twoDigits(b, at + 8);
        int hour = twoDigits(b, at + 11);
        int minute = twoDigits(b, at + 14);
        int second = twoDigits(b, at + 17);
        if ((century | yearOfCentury | month | day | hour | minute | second) < 0) {
            return -1;
        }
        int year = century * 100 + yearOfCentury;
        boolean inOrder = month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
        if (!inOrder) {
            return lateInMonth(year, month, day) && hour < 24 && minute < 60 && second < 60
                    ? secondOf(year, month, day, hour, minute, second)
                    : -1;
        }
        return secondOf(year, month, day, hour, minute, second);
    }

    private static boolean lateInMonth(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        return day <= last;
    }

    /** Counts days from a year that begins in March, so that the leap day comes last. */
    private static long secondOf(int year, int month, int day, int hour, int minute, int second) {
        int shifted = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        if (shifted < 0) {
            return -1;
        }
        int century = shifted / 100;
        long days = 146_097L * (century / 4)
                + 36_524L * (century % 4)
                + 365L * (shifted % 100)
                + shifted % 100 / 4
                + (153 * monthFromMarch + 2) / 5
                + day
                - 1
                - 719_468;
        return days * 86_400 + hour * 3_600L + minute * 60L + second;
    }

    private static int twoDigits(byte[] b, int at) {
        int tens = b[at] - '0';
        int ones = b[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
    }
}
