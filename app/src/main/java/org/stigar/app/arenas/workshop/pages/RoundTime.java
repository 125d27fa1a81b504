package org.stigar.app.arenas.workshop.pages;

import java.time.Duration;
import java.time.Instant;
import org.stigar.app.arenas.workshop.Timetable;

/** A round's time for a clock on the page, in milliseconds of the epoch. */
record RoundTime(long start, long end, boolean isNow, boolean isOver) {

    static RoundTime of(Timetable timetable, int round, Instant now) {
        Instant start = timetable.startOf(round);
        Instant end = start.plus(Duration.ofMinutes(timetable.minutes()));
        return new RoundTime(
                start.toEpochMilli(),
                end.toEpochMilli(),
                !now.isBefore(start) && now.isBefore(end),
                !now.isBefore(end));
    }
}
