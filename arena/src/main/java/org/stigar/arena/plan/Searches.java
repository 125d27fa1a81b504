package org.stigar.arena.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rule;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.score.Score;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;

/** Runs searches with the threads, seeds and budget of an effort. */
final class Searches {

    /** What a search asks for each block of its work; only to tell about how far it is. */
    private static final double ASKS = 1_000;

    private static final long MENDING = 2_000_000;
    private static final int TRIES = 4;

    private final Roster roster;
    private final Effort effort;
    private final Watcher watcher;

    Searches(Roster roster, Effort effort, Watcher watcher) {
        this.roster = roster;
        this.effort = effort;
        this.watcher = watcher;
    }

    /** Seats, what they are worth, and the budget that finds them again. */
    record Found(Seats seats, Score score, long evaluations) {}

    /** Searches with all threads, and returns the best, of equally good ones that of the first seed. */
    Found search(Tableau tableau, Optional<Seats> start) {
        if (effort.threads() == 1) {
            return search(tableau, start, effort.seed());
        }
        ExecutorService threads = Executors.newFixedThreadPool(effort.threads());
        try {
            List<CompletableFuture<Found>> running = IntStream.range(0, effort.threads())
                    .mapToObj(thread -> CompletableFuture.supplyAsync(
                            () -> search(tableau, start, effort.seed() + thread), threads))
                    .toList();
            List<Found> found = new ArrayList<>(
                    running.stream().map(CompletableFuture::join).toList());
            found.sort(Planner.order().reversed());
            return found.get(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private Found search(Tableau tableau, Optional<Seats> start, long seed) {
        Watch watch = new Watching(tableau);
        Outcome outcome = start.map(seats -> Search.run(tableau.seating(), seats, effort.budget(), seed, watch))
                .orElseGet(() -> Search.run(tableau.seating(), effort.budget(), seed, watch));
        return new Found(
                outcome.seats(), Rules.score(roster, tableau.grouping(outcome.seats())), outcome.evaluations());
    }

    /** Searches near given seats for some that break none of certain hard rules. */
    Optional<Seats> mend(Seats near, List<? extends Rule> rules) {
        Tableau tableau = Tableau.of(roster, rules);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Budget budget = new Budget.Evaluations(MENDING << attempt);
            long seed = effort.seed() + attempt;
            Seats found = attempt % 2 == 0
                    ? Search.run(tableau.seating(), near, budget, seed, new Stopping())
                            .seats()
                    : Search.run(tableau.seating(), budget, seed, new Stopping())
                            .seats();
            long faults = rules.stream()
                    .mapToLong(rule -> rule.count(roster, tableau.grouping(found)))
                    .sum();
            if (faults == 0) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private class Stopping implements Watch {
        @Override
        public boolean isEnough() {
            return watcher.isEnough();
        }
    }

    private final class Watching extends Stopping {
        private final Tableau tableau;
        private final AtomicLong asked = new AtomicLong();

        Watching(Tableau tableau) {
            this.tableau = tableau;
        }

        @Override
        public void sees(Seats seats, long cost) {
            Interim interim = new Interim(tableau, seats, Math.min(1, asked.get() / ASKS));
            synchronized (watcher) {
                watcher.see(interim);
            }
        }

        @Override
        public boolean isEnough() {
            asked.incrementAndGet();
            return super.isEnough();
        }
    }
}
