package org.stigar.arena.problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The half hours of a day of UTC at which a meeting can begin.
 *
 * @param bits bit h stands for the h-th half hour, 0 to 47
 */
public record Slots(long bits) {

    /** Any time. */
    public static final Slots ALL = new Slots((1L << 48) - 1);

    private static final Duration STEP = Duration.ofMinutes(30);

    public Slots {
        if (bits >>> 48 != 0) {
            throw new IllegalArgumentException("a day has 48 half hours");
        }
    }

    /** Returns when a meeting of the given length can begin on a date of UTC and lie within a participant's hours. */
    static Slots on(LocalDate date, Participant participant, Duration length) {
        long bits = 0;
        Instant start = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int slot = 0; slot < 48; slot++) {
            if (within(participant, start, start.plus(length))) {
                bits |= 1L << slot;
            }
            start = start.plus(STEP);
        }
        return new Slots(bits);
    }

    /** Returns whether a time lies within a participant's working hours of one day, Monday to Friday. */
    static boolean within(Participant participant, Instant from, Instant until) {
        ZonedDateTime begin = from.atZone(participant.zone());
        LocalDate day = begin.toLocalDate();
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        Instant opens = day.atTime(participant.hours().from())
                .atZone(participant.zone())
                .toInstant();
        Instant closes = day.atTime(participant.hours().until())
                .atZone(participant.zone())
                .toInstant();
        return !from.isBefore(opens) && !until.isAfter(closes);
    }

    /** Returns the times that are in both. */
    public Slots and(Slots other) {
        return new Slots(bits & other.bits);
    }

    /** Returns whether there is no such time. */
    public boolean isEmpty() {
        return bits == 0;
    }

    /** Returns the time in the middle of those there are, on a date of UTC, or empty where there is none. */
    public Optional<Instant> findMiddle(LocalDate date) {
        if (isEmpty()) {
            return Optional.empty();
        }
        long left = bits;
        for (int before = (Long.bitCount(bits) - 1) / 2; before > 0; before--) {
            left &= left - 1;
        }
        return Optional.of(date.atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(STEP.multipliedBy(Long.numberOfTrailingZeros(left))));
    }
}
