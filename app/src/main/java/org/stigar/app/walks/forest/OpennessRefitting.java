package org.stigar.app.walks.forest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.OpennessRefit;

/** Fits openness to the house's own trails once a month, before the forest is read anew the same night. */
final class OpennessRefitting implements RecurringJob {

    private static final List<Integer> HORIZONS = List.of(30, 90);

    private final IntFunction<Traces> trailsBefore;
    private final OpennessFits fits;

    /** Takes what gives the trails before a day. */
    OpennessRefitting(IntFunction<Traces> trailsBefore, OpennessFits fits) {
        this.trailsBefore = trailsBefore;
        this.fits = fits;
    }

    @Override
    public String name() {
        return "openness-refit";
    }

    /** Looks each night, so that a night in which nobody was there costs a day and not a month. */
    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(1, 40));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (fits.findLast().filter(last -> last.plusMonths(1).isAfter(today)).isPresent()) {
            return;
        }
        int day = (int) today.toEpochDay();
        Traces traces = trailsBefore.apply(day);
        fits.put(
                today,
                HORIZONS.stream()
                        .map(horizon -> OpennessRefit.of(traces, horizon, day))
                        .toList());
    }
}
