package org.stigar.app.walks.forest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.stigar.app.database.Notices;
import org.stigar.app.walks.CurrentForest;
import org.stigar.app.walks.jdbc.ActiveDays;
import org.stigar.app.walks.jdbc.Changes;
import org.stigar.core.forest.Forest;

/**
 * This node's forest: planted before the node takes requests, and then following in a thread of its own. It looks as soon
 * as the database tells of changes, and once a second in any case, so nothing hangs on a notice that did not come.
 */
final class NodeForest implements CurrentForest, SmartLifecycle, Notices.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(NodeForest.class);

    private final Function<Executor, ForestFollower> planting;
    private final ActiveDays activeDays;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable ForestFollower follower;
    private volatile boolean isRunning;
    private @Nullable Thread thread;
    private @Nullable ExecutorService background;

    NodeForest(Notices notices, ActiveDays activeDays, Function<Executor, ForestFollower> planting) {
        this.planting = planting;
        this.activeDays = activeDays;
        notices.listen(Changes.CHANNEL, this);
    }

    @Override
    public Forest now() {
        ForestFollower known = follower;
        if (known == null) {
            throw new IllegalStateException("the forest is not planted yet");
        }
        return known.now();
    }

    /** Returns how long ago it last read what changed, or empty where it does not run. */
    Optional<Duration> lag() {
        ForestFollower known = follower;
        return isRunning && known != null ? Optional.of(known.lag()) : Optional.empty();
    }

    @Override
    public void heard(String payload) {
        news.release();
    }

    @Override
    public void catchUp() {
        news.release();
    }

    @Override
    public synchronized void start() {
        if (!isRunning) {
            activeDays.countOnceADay();
            ExecutorService plants = Executors.newSingleThreadExecutor(run -> daemon(run, "forest-planting"));
            background = plants;
            ForestFollower first = planting.apply(plants);
            follower = first;
            isRunning = true;
            thread = daemon(() -> run(first), "forest");
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        isRunning = false;
        news.release();
        if (background != null) {
            background.shutdownNow();
        }
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before the web server takes requests, and after it took its last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(ForestFollower following) {
        try {
            while (isRunning) {
                news.tryAcquire(1, TimeUnit.SECONDS);
                news.drainPermits();
                try {
                    following.follow();
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn(
                            "the forest lags behind the database: {}",
                            e.getClass().getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }
}
