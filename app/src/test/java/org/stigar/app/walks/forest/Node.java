package org.stigar.app.walks.forest;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.jdbc.Store;
import org.stigar.app.walks.jdbc.TrailReader;
import org.stigar.core.forest.Forest;
import org.stigar.core.trail.openness.Openness;

/** One node of several on a database: a store, and a forest that follows when the test says so. */
final class Node {

    final Store store;
    private final Planting planting;
    private final ChangeLog changeLog;
    private final MemoryPeople colleagues;
    private final Clock clock;
    private final Supplier<TrailWorth> worths;

    Node(DataSource database, MemoryPeople colleagues, Clock clock) {
        store = new Store(database, colleagues, clock);
        this.colleagues = colleagues;
        this.clock = clock;
        changeLog = new ChangeLog(database);
        worths = () -> TrailWorth.of(store.activeDays.vantage(), Openness.shipped());
        planting = new Planting(store.trails, changeLog, worths, colleagues, colleagues, store.transactions);
    }

    /** Returns a forest that is planted now. */
    ForestFollower follower() {
        return follower(Runnable::run);
    }

    ForestFollower follower(Executor background) {
        return new ForestFollower(
                planting,
                changeLog,
                new TrailReader(store.database),
                worths,
                colleagues,
                colleagues,
                clock,
                background);
    }

    ForestNight night() {
        return new ForestNight(store.database, store.transactions, store.activeDays, store.changes);
    }

    /** Returns what a forest holds, as text that compares. */
    static Map<String, Double> trails(Forest forest) {
        Map<String, Double> trails = new TreeMap<>();
        forest.forEach((one, other, openness) -> trails.put(
                forest.people().person(one) + " " + forest.people().person(other), Math.round(openness * 1e6) / 1e6));
        return trails;
    }
}
