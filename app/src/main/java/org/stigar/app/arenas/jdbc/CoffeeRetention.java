package org.stigar.app.arenas.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.stigar.app.jobs.RecurringJob;

/** Forgets times and answers after 90 days, and who met whom after two years (privacy P6). */
final class CoffeeRetention implements RecurringJob {

    private static final int DETAILS_DAYS = 90;

    private final MeetingRows meetings;

    CoffeeRetention(MeetingRows meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "coffee-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        meetings.forget(today.minusDays(DETAILS_DAYS), today.minusWeeks(RoundMaking.REMEMBERED_WEEKS));
    }
}
