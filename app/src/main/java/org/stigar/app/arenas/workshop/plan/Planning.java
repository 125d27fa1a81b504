package org.stigar.app.arenas.workshop.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.arena.account.Bound;
import org.stigar.arena.account.Comparison;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.conflict.Conflict;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Interim;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.search.Budget;

/**
 * Plans workshops in the background, one at a time on a node; a run ends when its time is up or its organiser has seen enough, and then
 * keeps its plan. How far it is, is in this node's memory. Safe for use by many threads.
 */
public final class Planning {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final long NEARLY = 99;

    private final Workshops workshops;
    private final Arenas arenas;
    private final Executor background;
    private final LongSupplier processor;
    private final LongSupplier clock;
    private final Map<Long, Run> running = new ConcurrentHashMap<>();
    private final Map<Long, Ended> ended = new ConcurrentHashMap<>();

    /**
     * Plans in the background.
     *
     * @param processor the processor time of the thread that asks, in nanoseconds
     * @param clock time that goes by, in nanoseconds from whenever
     */
    public Planning(
            Workshops workshops, Arenas arenas, Executor background, LongSupplier processor, LongSupplier clock) {
        this.workshops = workshops;
        this.arenas = arenas;
        this.background = background;
        this.processor = processor;
        this.clock = clock;
    }

    /**
     * How far a run is.
     *
     * @param percent about how much of its time is over, 0 to 99
     * @param soFar the best plan so far beside a random one; empty before there is one
     */
    public record State(int percent, Optional<Comparison> soFar) {}

    /**
     * How the last run ended.
     *
     * @param version of the workshop that it was about
     * @param conflicts what does not go together; empty where there is a plan
     * @param isOutdated whether the workshop was changed meanwhile, so that the plan was not kept
     */
    public record Ended(int version, List<Conflict> conflicts, boolean isOutdated) {

        public Ended {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Something to be planned.
     *
     * @param figures the same as its figures are counted
     * @param time how long it may take, above zero
     * @param keep takes the plan; what it throws as the workshop does is told as outdated
     */
    public record Task(Arena arena, Arena figures, Duration time, Consumer<Grouping> keep) {}

    private static final class Run implements Watcher {
        private final Task task;
        private final Coverage random;
        private volatile boolean isEnough;
        private volatile boolean isFeasible;
        private final long begun;
        private volatile Optional<Comparison> soFar = Optional.empty();

        Run(Task task, long seed, long begun) {
            this.task = task;
            this.begun = begun;
            this.random = Coverage.of(task.figures(), Planner.random(task.figures(), seed));
        }

        @Override
        public void see(Interim interim) {
            isFeasible = isFeasible || interim.score().isFeasible();
            soFar = Optional.of(
                    new Comparison(Coverage.of(task.figures(), interim.best()), random, Bound.of(task.figures())));
        }

        /** Before there is a plan that can be used, nothing is enough. */
        @Override
        public boolean isEnough() {
            return isEnough && isFeasible;
        }
    }

    /** Begins to plan, unless it is being planned. Returns whether it could begin: what cannot be at all is told at once. */
    public boolean start(Workshop workshop) {
        return start(
                workshop,
                new Task(
                        arenas.of(workshop),
                        arenas.ofFigures(workshop),
                        TIME,
                        plan -> workshops.keep(workshop.owner(), workshop.id(), workshop.version(), plan)));
    }

    /** Begins to plan something of a workshop, unless it is being planned. Returns whether it could begin. */
    public boolean start(Workshop workshop, Task task) {
        ended.remove(workshop.id());
        if (task.arena().participants().size() < 2) {
            return false;
        }
        Run run = new Run(task, workshop.seed(), clock.getAsLong());
        if (running.putIfAbsent(workshop.id(), run) == null) {
            background.execute(() -> plan(workshop, run));
        }
        return true;
    }

    /** Returns how far the run of a workshop is, if there is one. */
    public Optional<State> findState(long workshop) {
        return Optional.ofNullable(running.get(workshop)).map(run -> {
            long percent =
                    100 * (clock.getAsLong() - run.begun) / run.task.time().toNanos();
            return new State((int) Math.min(NEARLY, percent), run.soFar);
        });
    }

    /** Returns how its last run on this node ended. */
    public Optional<Ended> findEnded(long workshop) {
        return Optional.ofNullable(ended.get(workshop));
    }

    /** Lets a run end with the best plan so far, once there is one that can be used. */
    public void enough(long workshop) {
        Run run = running.get(workshop);
        if (run != null) {
            run.isEnough = true;
        }
    }

    private void plan(Workshop workshop, Run run) {
        try {
            Effort effort = Effort.of(new Budget.Time(run.task.time(), processor), workshop.seed());
            Verdict verdict = Planner.plan(run.task.arena(), effort, run);
            if (verdict instanceof Verdict.Planned planned) {
                run.task.keep().accept(planned.plan().grouping());
                end(workshop, planned.unmet(), false);
            } else if (verdict instanceof Verdict.Refused refused) {
                end(workshop, refused.conflicts(), false);
            }
        } catch (WorkshopException | NoWorkshopException e) {
            end(workshop, List.of(), true);
        } catch (RuntimeException e) {
            LOG.error("planning a workshop failed: {}", e.getClass().getName());
            end(workshop, List.of(), true);
        } finally {
            running.remove(workshop.id());
        }
    }

    private void end(Workshop workshop, List<Conflict> conflicts, boolean isOutdated) {
        ended.put(workshop.id(), new Ended(workshop.version(), conflicts, isOutdated));
    }
}
