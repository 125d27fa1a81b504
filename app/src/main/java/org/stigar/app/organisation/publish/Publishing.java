package org.stigar.app.organisation.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.core.measure.Quarter;

/**
 * Publishes each quarter once it is over: by the clock, or when an administrator does not want to wait for the night. At most one
 * run on a node; where two nodes run, the first that ends counts. Safe for use by many threads.
 */
public final class Publishing implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Publisher publisher;
    private final Executor background;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    Publishing(Publisher publisher, Executor background, Clock clock) {
        this.publisher = publisher;
        this.background = background;
        this.clock = clock;
    }

    /** What is done, one after the other. */
    public enum Step {
        READING,
        JUDGING,
        COUNTING,
        STORING
    }

    /**
     * A run.
     *
     * @param quarter the first day of the quarter
     * @param done how many trails the step has seen, to the nearest ten thousand; 0 where it does not count them
     */
    public record State(LocalDate quarter, Step step, long done) {}

    /** Is told how far a run is. */
    @FunctionalInterface
    interface Progress {

        /** Takes note of it. May throw {@link CancellationException}. */
        void at(Step step, long done);
    }

    private static final class Run implements Progress {
        private final LocalDate quarter;
        private final AtomicBoolean isCancelled = new AtomicBoolean();
        private volatile State state;

        Run(LocalDate quarter) {
            this.quarter = quarter;
            state = new State(quarter, Step.READING, 0);
        }

        @Override
        public void at(Step step, long done) {
            if (isCancelled.get()) {
                throw new CancellationException("cancelled by an administrator");
            }
            state = new State(quarter, step, done / 10_000 * 10_000);
        }
    }

    /** Returns the quarter that waits for being published, by its first day, if one does. */
    public Optional<LocalDate> findDue() {
        return publisher.findDue(clock.instant()).map(Publishing::firstDay);
    }

    /** Returns how far the run on this node is, if one goes on. */
    public Optional<State> findState() {
        return Optional.ofNullable(running.get()).map(run -> run.state);
    }

    /** Returns whether the last run on this node failed. */
    public boolean hasFailed() {
        return hasFailed.get();
    }

    /** Begins a run, unless one goes on or there is nothing to publish. */
    public void start() {
        Instant now = clock.instant();
        // Taken before it waits for the thread, so that a second press does not wait behind it and begin after a
        // cancel.
        publisher
                .findDue(now)
                .ifPresent(quarter -> begin(quarter)
                        .ifPresent(run -> background.execute(() -> {
                            try {
                                publish(quarter, now, run);
                            } catch (CancellationException e) {
                                LOG.info("publication of {} cancelled", firstDay(quarter));
                            } catch (RuntimeException e) {
                                hasFailed.set(true);
                                LOG.error(
                                        "publication of {} failed: {}",
                                        firstDay(quarter),
                                        e.getClass().getName());
                            }
                        })));
    }

    /**
     * Begins runs for the last quarters, the earliest first, of those that are not published: for an organisation that is made up
     * and has a history from its first day on.
     */
    void startLast(int quarters) {
        Instant now = clock.instant();
        publisher.listDue(now, quarters).forEach(quarter -> background.execute(() -> publish(quarter, now)));
    }

    /** Ends the run on this node: nothing of it is stored, and the next night begins anew. */
    public void cancel() {
        Run run = running.get();
        if (run != null) {
            run.isCancelled.set(true);
        }
    }

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(1, 10));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        publisher.findDue(now).ifPresent(quarter -> publish(quarter, now));
    }

    private void publish(Quarter quarter, Instant now) {
        begin(quarter).ifPresent(run -> publish(quarter, now, run));
    }

    private Optional<Run> begin(Quarter quarter) {
        Run run = new Run(firstDay(quarter));
        return running.compareAndSet(null, run) ? Optional.of(run) : Optional.empty();
    }

    private void publish(Quarter quarter, Instant now, Run run) {
        hasFailed.set(false);
        try {
            if (publisher.publish(quarter, now, run)) {
                LOG.info("published {}", run.quarter);
            } else {
                LOG.info("{} was published meanwhile, or figures were frozen", run.quarter);
            }
        } finally {
            running.set(null);
        }
    }

    private static LocalDate firstDay(Quarter quarter) {
        return LocalDate.ofEpochDay(quarter.from());
    }
}
