package org.stigar.core.competence.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.stigar.core.people.Person;

/** The hours of a day in which two people can meet. */
public final class SharedHours {

    /** What is left of availability where two share no hour: a letter can wait until the other's morning. */
    public static final double LEAST = 0.25;

    private SharedHours() {}

    /**
     * Returns how long two people's working hours overlap around an instant, zero to a day: the asker's hours of the day
     * that it is there, against the other's of that date and the days beside it. Weekends do not count as free: what is
     * asked on a Sunday is read on Monday.
     */
    public static Duration between(Person asker, Person other, Instant now) {
        LocalDate day = now.atZone(asker.zone()).toLocalDate();
        Instant from = day.atTime(asker.hours().from()).atZone(asker.zone()).toInstant();
        Instant until = day.atTime(asker.hours().until()).atZone(asker.zone()).toInstant();
        Duration shared = Duration.ZERO;
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate theirs = day.plusDays(shift);
            Instant begin =
                    theirs.atTime(other.hours().from()).atZone(other.zone()).toInstant();
            Instant end =
                    theirs.atTime(other.hours().until()).atZone(other.zone()).toInstant();
            Instant latest = begin.isAfter(from) ? begin : from;
            Instant first = end.isBefore(until) ? end : until;
            if (latest.isBefore(first)) {
                shared = shared.plus(Duration.between(latest, first));
            }
        }
        return shared;
    }

    /**
     * Returns the part of availability that hours decide: {@value #LEAST} where two share none, rising to 1 at
     * four hours.
     */
    public static double availability(Person asker, Person other, Instant now) {
        double share = Math.min(1, between(asker, other, now).toSeconds() / 14_400.0);
        return LEAST + (1 - LEAST) * share;
    }
}
