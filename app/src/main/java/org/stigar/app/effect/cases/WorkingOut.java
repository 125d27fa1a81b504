package org.stigar.app.effect.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.effect.EffectSource.Event;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.cases.Comparing.Answer;
import org.stigar.app.effect.cases.Comparing.Question;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.jdbc.CaseRows;
import org.stigar.app.effect.jdbc.CaseRows.After;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.CountedPeople.Counted;

/**
 * Works effects out in the background, one after the other on a node. All is worked out first and kept in one transaction: a run that is
 * stopped, or fails, leaves nothing. Trails are read while nobody waits; if meanwhile another case was kept, or other people came to be
 * counted, on this node or another, it is worked out anew, so that the answer is the one that would have been given in turn. Safe for
 * use by many threads and nodes.
 */
public final class WorkingOut {

    /** What is held while an answer is kept. */
    static final String LOCK = "effects";

    private static final Logger LOG = LoggerFactory.getLogger(WorkingOut.class);

    private final Effects effects;
    private final Comparing comparing;
    private final CaseRows rows;
    private final CountedPeople counted;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;
    private final Executor background;
    private final Clock clock;
    private final Map<Key, Run> runs = new ConcurrentHashMap<>();

    WorkingOut(
            Effects effects,
            Comparing comparing,
            CaseRows rows,
            CountedPeople counted,
            TransactionTemplate transactions,
            NamedLocks locks,
            Executor background,
            Clock clock) {
        this.effects = effects;
        this.comparing = comparing;
        this.rows = rows;
        this.counted = counted;
        this.transactions = transactions;
        this.locks = locks;
        this.background = background;
        this.clock = clock;
    }

    /** What a run does. */
    public enum Step {
        /** Others that were asked before come first. */
        WAITING,
        READING,
        COMPARING
    }

    /** What became of a run. One that ended well is gone. */
    public enum End {
        NONE_YET,
        STOPPED,
        FAILED
    }

    /**
     * How far a run is.
     *
     * @param read how many trails were read, to the nearest ten thousand; 0 while none are
     */
    public record State(Step step, long read, End end) {

        /** Returns whether it goes on. */
        public boolean isRunning() {
            return end == End.NONE_YET;
        }
    }

    private record Key(String kind, long id, int days) {}

    private static final class Run implements Comparing.Progress {

        private volatile State state = new State(Step.WAITING, 0, End.NONE_YET);
        private volatile boolean isStopped;

        @Override
        public void at(Step step, long read) {
            if (isStopped) {
                throw new CancellationException("stopped by who reads the page");
            }
            state = new State(step, read / 10_000 * 10_000, End.NONE_YET);
        }

        void end(End end) {
            state = new State(state.step(), state.read(), end);
        }
    }

    /**
     * Begins to work out a time after something, unless that is going on here, was done before or cannot be.
     *
     * @param asked what was found for a reader who may ask
     * @param days one of {@link Effects#DAYS}
     */
    public void ask(Asked asked, int days) {
        Key key = new Key(asked.kind(), asked.id(), days);
        if (findQuestion(key).isEmpty()) {
            return;
        }
        Run run = new Run();
        Run known = runs.compute(key, (same, before) -> before != null && before.state.isRunning() ? before : run);
        if (known == run) {
            background.execute(() -> run(key, run));
        }
    }

    /** Returns how far the run for a time after something is on this node, if there is one. */
    public Optional<State> findState(String kind, long id, int days) {
        return Optional.ofNullable(runs.get(new Key(kind, id, days))).map(run -> run.state);
    }

    /** Stops a run: nothing of it is kept. */
    public void stop(String kind, long id, int days) {
        Run run = runs.get(new Key(kind, id, days));
        if (run != null) {
            run.isStopped = true;
        }
    }

    private void run(Key key, Run run) {
        try {
            boolean isOver = false;
            while (!isOver) {
                isOver = work(key, run);
            }
            runs.remove(key, run);
        } catch (CancellationException e) {
            run.end(End.STOPPED);
        } catch (RuntimeException e) {
            run.end(End.FAILED);
            LOG.error("working out an effect failed: {}", e.getClass().getName());
        }
    }

    /** Returns whether it is kept, or no longer to be asked: else what it rests on changed meanwhile. */
    private boolean work(Key key, Run run) {
        run.at(Step.READING, 0);
        Instant now = clock.instant();
        Optional<Question> question = findQuestion(key);
        Optional<Counted> people = counted.find(now);
        if (question.isEmpty() || people.isEmpty()) {
            return true;
        }
        List<Long> before = rows.ids();
        Answer answer = comparing.answer(question.get(), people.get(), now, run);
        run.at(Step.COMPARING, 0);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            locks.take(LOCK);
            run.at(Step.COMPARING, 0);
            Optional<Question> then = findQuestion(key);
            if (then.isEmpty()) {
                return true;
            }
            boolean isSame = then.equals(question)
                    && rows.ids().equals(before)
                    && counted.find(clock.instant()).equals(people);
            if (isSame) {
                comparing.keep(question.get(), people.get(), answer, now);
            }
            return isSame;
        }));
    }

    /** Returns what is to be answered, or empty where it was, or cannot be now. */
    private Optional<Question> findQuestion(Key key) {
        Optional<Event> event = effects.find(key.kind(), key.id());
        boolean isSaid = rows.find(key.kind(), key.id())
                .filter(kept -> rows.figures(kept.id()).containsKey(new After(key.days(), Outcome.TRAILS)))
                .isPresent();
        return event.filter(one -> !isSaid && effects.isOpen(one, key.days()))
                .map(one -> new Question(key.kind(), one, key.days()));
    }
}
