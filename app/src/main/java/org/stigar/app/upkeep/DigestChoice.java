package org.stigar.app.upkeep;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When and how somebody wants their weekly digest.
 *
 * @param hour by the person's own clock, {@value #FIRST_HOUR} to {@value #LAST_HOUR}
 */
public record DigestChoice(DayOfWeek day, int hour, Way way) {

    /** The earliest hour. */
    public static final int FIRST_HOUR = 6;

    /** The latest hour. */
    public static final int LAST_HOUR = 20;

    /** Tuesday at nine, by mail. */
    public static final DigestChoice USUAL = new DigestChoice(DayOfWeek.TUESDAY, 9, Way.MAIL);

    public DigestChoice {
        if (hour < FIRST_HOUR || hour > LAST_HOUR) {
            throw new IllegalArgumentException("the hour is " + FIRST_HOUR + " to " + LAST_HOUR + ", was " + hour);
        }
    }

    /** Returns the same in another way. */
    public DigestChoice by(Way other) {
        return new DigestChoice(day, hour, other);
    }

    /** Returns the same on another day. */
    public DigestChoice on(DayOfWeek other) {
        return new DigestChoice(other, hour, way);
    }

    /** Returns whether the week's digest is due: from its hour to the end of its day. Later it waits for the next week. */
    public boolean isDue(ZonedDateTime now) {
        return way != Way.NEVER && now.getDayOfWeek() == day && now.getHour() >= hour;
    }

    /** Returns the Monday of an instant's week. */
    public static LocalDate week(ZonedDateTime now) {
        return now.toLocalDate().with(previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Returns when the digest of a week counts as sent. Seven days lie between two weeks' to the second, also when clocks change,
     * so that a letter some minutes late takes nothing from the next week's budget.
     */
    public Instant counted(LocalDate week, ZoneId zone) {
        LocalDateTime slot = week.with(nextOrSame(day)).atTime(hour, 0);
        return slot.toInstant(
                zone.getRules().getStandardOffset(slot.atZone(zone).toInstant()));
    }

    /** How somebody wants it. */
    public enum Way {
        /** By letter, and on Today. */
        MAIL,
        /** On Today alone. */
        TODAY,
        /** Not at all. */
        NEVER
    }
}
