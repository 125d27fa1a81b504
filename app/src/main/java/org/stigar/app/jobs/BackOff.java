package org.stigar.app.jobs;

import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a job that failed again: after a pause that doubles, up to an hour, and a daily job no later than its next day. */
final class BackOff implements FailureHandler<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(BackOff.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_CAUSES = 5;

    private final Schedule schedule;
    private final DoublingPause pause;

    BackOff(Schedule schedule, Duration first) {
        this.schedule = schedule;
        this.pause = new DoublingPause(first, LONGEST);
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        Instant next = failed.getTimeDone().plus(pause.after(failed.getExecution().consecutiveFailures));
        if (schedule.isDeterministic()) {
            Instant regular = schedule.getNextExecutionTime(failed);
            next = regular.isBefore(next) ? regular : next;
        }
        LOG.warn(
                "job {} failed, next try at {}: {}",
                failed.getExecution().getTaskName(),
                next,
                failed.getCause().map(BackOff::kinds).orElse("no cause"));
        operations.reschedule(failed, next);
    }

    /** Returns the kinds of a fault and its causes, and where in Stigar it arose: no message, which may quote data. */
    static String kinds(Throwable fault) {
        String kinds = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> cause.getClass().getName())
                .collect(joining(", from "));
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.stigar."))
                .findFirst()
                .map(frame -> kinds + " at " + frame)
                .orElse(kinds);
    }
}
