package org.stigar.app.pulse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.pulse.jdbc.StoredPulses;

/**
 * Closes and publishes waves whose last day is over, and forgets them after two years. A key that is destroyed does not come back, so a
 * clock that jumps ahead closes nothing at once.
 */
final class PulseJob implements RecurringJob {

    private static final int YEARS_KEPT = 2;

    private final Closing closing;
    private final StoredPulses pulses;

    PulseJob(Closing closing, StoredPulses pulses) {
        this.closing = closing;
        this.pulses = pulses;
    }

    @Override
    public String name() {
        return "pulse-waves";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 20));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        closing.closeDue(now);
        pulses.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(YEARS_KEPT));
    }
}
