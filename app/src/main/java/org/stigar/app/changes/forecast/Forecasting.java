package org.stigar.app.changes.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.history.Event;
import org.stigar.app.changes.history.EventRows;
import org.stigar.app.changes.history.Happening;
import org.stigar.app.changes.jdbc.ForecastRows;
import org.stigar.app.changes.jdbc.ForecastRows.Kept;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.organisation.Forecasts;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Policy;

/**
 * Forecasts a draft: told to the guardians' log first, one after the other on a node, and kept for good. Whoever puts the same people
 * together in the same quarter gets what was said before, so that nobody learns from two answers what came between. Safe for use by
 * many threads.
 */
public final class Forecasting {

    /** What the guardians' log calls it. */
    static final String LOGGED = "changes.key.forecast";

    private static final String LOCK = "change-forecasts";

    private static final Logger LOG = LoggerFactory.getLogger(Forecasting.class);

    private final Forecasts forecasts;
    private final ForecastRows rows;
    private final People people;
    private final GuardianLog log;
    private final EventRows events;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;
    private final Executor background;
    private final Clock clock;
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final KnownDrafts drafts = new KnownDrafts();
    private final AtomicBoolean isPreparing = new AtomicBoolean();

    Forecasting(
            Forecasts forecasts,
            ForecastRows rows,
            People people,
            GuardianLog log,
            EventRows events,
            TransactionTemplate transactions,
            NamedLocks locks,
            Executor background,
            Clock clock) {
        this.forecasts = forecasts;
        this.rows = rows;
        this.people = people;
        this.log = log;
        this.events = events;
        this.transactions = transactions;
        this.locks = locks;
        this.background = background;
        this.clock = clock;
    }

    /** Reads ahead in the background what a forecast needs, while somebody drafts; a run that is asked for meanwhile waits for it. */
    public void prepare() {
        Instant now = clock.instant();
        if (isPreparing.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    forecasts.findQuarter().ifPresent(quarter -> forecasts.prepare(quarter, now));
                } catch (RuntimeException e) {
                    // The forecast itself will say so to whoever asks for it.
                    LOG.warn(
                            "what forecasts rest on could not be read ahead: {}",
                            e.getClass().getName());
                } finally {
                    isPreparing.set(false);
                }
            });
        }
    }

    /** How asking for a forecast ended. */
    public enum Answer {
        /** It is on its way, or there already. */
        BEGUN,
        /** Some steps make no sense, or there are none: nothing is forecast of a part. */
        HAS_PROBLEMS,
        /** Nothing is published yet, or figures are frozen. */
        NOTHING_TO_REST_ON
    }

    /**
     * How far a run is.
     *
     * @param done how many trails the step has seen, to the nearest ten thousand
     */
    public record State(Forecasts.Step step, long done, Outcome outcome) {}

    /** What became of a run. */
    public enum Outcome {
        GOES_ON,
        CANCELLED,
        FAILED
    }

    private static final class Run implements Forecasts.Progress {
        private volatile State state = new State(Forecasts.Step.READING, 0, Outcome.GOES_ON);
        private volatile boolean isCancelled;

        @Override
        public void at(Forecasts.Step step, long done) {
            if (isCancelled) {
                throw new CancellationException("cancelled by who asked");
            }
            state = new State(step, done / 10_000 * 10_000, Outcome.GOES_ON);
        }

        void end(Outcome outcome) {
            state = new State(state.step(), state.done(), outcome);
        }
    }

    /** Returns a change carried out on paper: on the organisation as it is in this hour, or was before the change's day. */
    public Draft draft(Change change) {
        Instant now = clock.instant();
        Instant before = before(change);
        // What is announced stands, even if a part of a unit has become small since.
        return drafts.of(
                people.directory(),
                now.isBefore(before) ? now : before,
                change.outline().steps(),
                change.announcedAt().isPresent() ? 1 : k());
    }

    private static Instant before(Change change) {
        return change.outline().from().atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    private Draft draft(List<Step> steps, Instant now) {
        return Draft.of(people.directory(), now, steps, k());
    }

    /** Returns how many people a part of a unit must have at least. */
    public int k() {
        return forecasts.findQuarter().map(forecasts::k).orElse(Policy.DEFAULT_K);
    }

    /** Begins to forecast what a change says now. */
    public Answer ask(Change change, Member reader) {
        Optional<LocalDate> quarter = forecasts.findQuarter();
        if (quarter.isEmpty()) {
            return Answer.NOTHING_TO_REST_ON;
        }
        Draft draft = draft(change);
        if (change.outline().steps().isEmpty() || !draft.problems().isEmpty()) {
            return Answer.HAS_PROBLEMS;
        }
        Instant now = clock.instant();
        note(change, reader, now);
        if (find(change).filter(kept -> kept.quarter().equals(quarter.get())).isEmpty()) {
            Run run = new Run();
            Run before = runs.put(change.id(), run);
            if (before != null) {
                before.isCancelled = true;
            }
            background.execute(() -> run(change, quarter.get(), run, now));
        }
        return Answer.BEGUN;
    }

    /** Tells the guardians who asked, and the change's own log in which role. */
    private void note(Change change, Member reader, Instant now) {
        Role role = change.roleOf(reader);
        transactions.executeWithoutResult(status -> {
            log.add(new Entry(
                    now,
                    Act.FORECAST,
                    LOGGED,
                    new Subject(Optional.empty(), Long.toString(change.id())),
                    Optional.of(reader.person()),
                    Optional.of(role)));
            events.add(change.id(), Event.of(now, Happening.FORECAST_ASKED, change.version(), role));
        });
    }

    private void run(Change change, LocalDate quarter, Run run, Instant now) {
        try {
            boolean isKept = false;
            while (!isKept) {
                List<Kept> before = rows.list();
                ForecastFigures figures = answer(change, quarter, before, run, now);
                run.at(Forecasts.Step.RECKONING, 0);
                isKept = tryKeep(change, quarter, before, figures, now);
            }
            runs.remove(change.id(), run);
            LOG.info("a change was forecast");
        } catch (CancellationException e) {
            run.end(Outcome.CANCELLED);
        } catch (RuntimeException e) {
            run.end(Outcome.FAILED);
            LOG.error("a forecast failed: {}", e.getClass().getName());
        }
    }

    private ForecastFigures answer(Change change, LocalDate quarter, List<Kept> kept, Run run, Instant now) {
        Draft draft = draft(change.outline().steps(), now);
        for (Kept one : kept) {
            Optional<Map<UnitId, UnitId>> same =
                    one.quarter().equals(quarter) ? draft.sameAs(shown(one, now)) : Optional.empty();
            if (same.isPresent()) {
                return one.figures().renamed(id -> renamed(id, same.get()), id -> name(id, draft));
            }
        }
        return forecasts.forecast(quarter, draft, shown(kept, now), clock.instant(), run);
    }

    private static String renamed(String id, Map<UnitId, UnitId> same) {
        UnitId unit = new UnitId(id);
        return same.getOrDefault(unit, unit).value();
    }

    private static String name(String id, Draft draft) {
        UnitId unit = new UnitId(id);
        return draft.after()
                .findUnit(unit)
                .or(() -> draft.before().findUnit(unit))
                .map(Unit::name)
                .orElse(id);
    }

    private List<Draft> shown(List<Kept> kept, Instant now) {
        return kept.stream()
                .filter(one -> one.figures().refusal().isEmpty())
                .map(one -> shown(one, now))
                .toList();
    }

    /** What was shown, as the organisation is now; where it no longer fits, as it was when it was asked. */
    private Draft shown(Kept kept, Instant now) {
        Draft draft = draft(kept.steps(), now);
        return draft.problems().isEmpty() ? draft : draft(kept.steps(), kept.at());
    }

    /** Keeps an answer unless another was kept meanwhile, on this node or another: then it has to be compared with that too. */
    private boolean tryKeep(Change change, LocalDate quarter, List<Kept> before, ForecastFigures figures, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            locks.take(LOCK);
            boolean isAlone = rows.list().size() == before.size();
            if (isAlone) {
                rows.add(change.id(), quarter, change.outline().steps(), now, figures);
            }
            return isAlone;
        }));
    }

    /** Returns how far the run for a change is on this node, if there is one. */
    public Optional<State> findState(long change) {
        return Optional.ofNullable(runs.get(change)).map(run -> run.state);
    }

    /** Ends a run: nothing of it is kept. */
    public void cancel(long change) {
        Run run = runs.get(change);
        if (run != null) {
            run.isCancelled = true;
        }
    }

    /** Returns what was forecast of what a change says now, the latest. */
    public Optional<Kept> find(Change change) {
        return rows.of(change.id(), change.outline().steps()).stream().findFirst();
    }

    /** Returns whether it can be asked: nothing was forecast of what it says now and of the quarter that is published last. */
    public boolean isAskable(Change change) {
        Optional<LocalDate> last = find(change).map(Kept::quarter);
        return last.isEmpty() || !last.equals(forecasts.findQuarter());
    }

    /** What of a forecast a reader may see. */
    public record Seen(LocalDate quarter, ForecastFigures figures) {}

    /** Returns the latest forecast of what a change says now of which a reader may see something. */
    public Optional<Seen> see(Change change, Member reader) {
        Draft draft = draft(change);
        return rows.of(change.id(), change.outline().steps()).stream()
                .flatMap(kept -> forecasts.see(reader, kept.quarter(), kept.figures(), draft, clock.instant()).stream()
                        .map(figures -> new Seen(kept.quarter(), figures)))
                .findFirst();
    }

    /** Returns what became of a change so far. */
    public List<ForecastFigures.Outcome> outcomes(Change change) {
        return rows.outcomes(change.id());
    }

    /** Follows up an announced change whose 30th, 90th or 180th day is over. */
    void followUp(Change change, LocalDate today) {
        LocalDate from = change.outline().from();
        List<Integer> due = FollowUp.HORIZONS.stream()
                .filter(days -> !from.plusDays(days).isAfter(today))
                .toList();
        int kept = rows.outcomes(change.id()).size();
        Optional<LocalDate> quarter = forecasts.findQuarter();
        if (due.size() > kept && quarter.isPresent()) {
            Map<Integer, ForecastFigures.Outcome> said = new HashMap<>();
            forecasts
                    .followUp(quarter.get(), draft(change), others(change), from, today, clock.instant())
                    .forEach(outcome -> said.put(outcome.days(), outcome));
            // Of a day of which nothing can be said that is kept, too: it is asked about once.
            due.forEach(days ->
                    rows.addOutcome(change.id(), said.getOrDefault(days, ForecastFigures.Outcome.withheld(days))));
        }
    }

    private List<Draft> others(Change change) {
        Instant now = clock.instant();
        List<Kept> others = rows.list().stream()
                .filter(kept -> !kept.steps().equals(change.outline().steps()))
                .toList();
        return shown(others, now);
    }
}
