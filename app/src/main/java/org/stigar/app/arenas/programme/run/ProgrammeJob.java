package org.stigar.app.arenas.programme.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stigar.app.arenas.programme.NoProgrammeException;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.ProgrammeException;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.jobs.RecurringJob;

/**
 * Runs programmes that are started: makes and invites to the next meeting, counts the totals of past ones, and ends what is over. What
 * was changed meanwhile waits for the next run.
 */
public final class ProgrammeJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeJob.class);
    private static final Duration EVERY = Duration.ofMinutes(20);

    private final Programmes programmes;
    private final Meetings meetings;
    private final Totals totals;

    public ProgrammeJob(Programmes programmes, Meetings meetings, Totals totals) {
        this.programmes = programmes;
        this.meetings = meetings;
        this.totals = totals;
    }

    @Override
    public String name() {
        return "programme-meetings";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(EVERY);
    }

    /** One that cannot go on does not keep the others waiting. */
    @Override
    public void run(Instant now) {
        @Nullable RuntimeException failed = null;
        for (Programme programme : programmes.listRunning()) {
            try {
                totals.freeze(programme, now);
                meetings.makeNext(programme, now);
                Instant end = programme
                        .draft()
                        .timetable(programme.draft().meetings())
                        .end();
                if (!end.plus(Totals.TIME_TO_FILL).isAfter(now)) {
                    programmes.over(programme.id());
                }
            } catch (ProgrammeException | NoProgrammeException | WorkshopException | NoWorkshopException e) {
                LOG.info("a programme changed while its meeting was made; next time");
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
