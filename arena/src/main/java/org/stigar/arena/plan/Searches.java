package org.stigar.arena.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.design.DesignedSeats;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rule;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.rule.WorthRule;
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

    /** Evaluations a seat of the first search of several: enough for a plan that can be used. */
    private static final long FIRST = 200;

    private static final long FEWEST = 50_000;

    /** Evaluations a seat after which a search that still has repeats is set beside a design. */
    private static final long DESIGNED = 500;

    /** Most swaps that choose who sits on which point of a design. */
    private static final long LABELLED = 2_000_000;

    private static final double SURE = 0.9;
    private static final double GROWTH = 16;
    private static final double WORTH_IT = 1;
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

    /** Seats, what they are worth, and the budget and seed that find them again. */
    record Found(Seats seats, Score score, long evaluations, long seed) {}

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
        return effort.budget() instanceof Budget.Evaluations evaluations
                ? search(tableau, start, seed, evaluations, watcher::isEnough)
                : search(tableau, start, seed, (Budget.Time) effort.budget());
    }

    /**
     * Searches again and again, each time for as long as should fit by what the last one took. So there is a plan at once, and the
     * plan that is taken can be had again by its number of evaluations, unless time ran out on it all the same.
     */
    private Found search(Tableau tableau, Optional<Seats> start, long seed, Budget.Time budget) {
        long until = budget.nanos().getAsLong() + budget.time().toNanos();
        long count = Math.max(FEWEST, FIRST * seats(tableau));
        @Nullable Found best = null;
        while (true) {
            long begun = budget.nanos().getAsLong();
            Found found = search(
                    tableau,
                    start,
                    seed,
                    new Budget.Evaluations(count),
                    () -> watcher.isEnough() || budget.nanos().getAsLong() >= until);
            best = best == null ? found : Planner.best(best, found);
            long now = budget.nanos().getAsLong();
            double fits = SURE * (until - now) / Math.max(1, now - begun);
            if (fits < WORTH_IT || watcher.isEnough()) {
                return best;
            }
            count = (long) (count * Math.min(GROWTH, fits));
        }
    }

    private Found search(
            Tableau tableau, Optional<Seats> start, long seed, Budget.Evaluations budget, BooleanSupplier enough) {
        Found free = run(tableau, start, seed, budget, enough);
        if (start.isPresent() || budget.count() < DESIGNED * seats(tableau) || !repeats(tableau, free)) {
            return free;
        }
        return DesignedSeats.find(tableau.seating(), Math.min(LABELLED, budget.count()), seed, enough)
                .map(seats -> run(tableau, Optional.of(seats), seed, budget, enough))
                .map(designed -> Planner.best(free, designed))
                .orElse(free);
    }

    private boolean repeats(Tableau tableau, Found found) {
        return new WorthRule.Repeats().count(roster, tableau.grouping(found.seats())) != 0;
    }

    private static long seats(Tableau tableau) {
        return tableau.seating().rounds().stream()
                .mapToLong(round -> round.seated().size())
                .sum();
    }

    private Found run(Tableau tableau, Optional<Seats> start, long seed, Budget budget, BooleanSupplier enough) {
        Watch watch = new Watching(tableau, enough);
        Outcome outcome = start.map(seats -> Search.run(tableau.seating(), seats, budget, seed, watch))
                .orElseGet(() -> Search.run(tableau.seating(), budget, seed, watch));
        return new Found(
                outcome.seats(), Rules.score(roster, tableau.grouping(outcome.seats())), outcome.evaluations(), seed);
    }

    /** Searches near given seats for some that break none of certain hard rules. */
    Optional<Seats> mend(Seats near, List<? extends Rule> rules) {
        Tableau tableau = Tableau.of(roster, rules);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Budget budget = new Budget.Evaluations(MENDING << attempt);
            Watch watch = new Watch() {
                @Override
                public boolean isEnough() {
                    return watcher.isEnough();
                }
            };
            long seed = effort.seed() + attempt;
            Seats found = attempt % 2 == 0
                    ? Search.run(tableau.seating(), near, budget, seed, watch).seats()
                    : Search.run(tableau.seating(), budget, seed, watch).seats();
            long faults = rules.stream()
                    .mapToLong(rule -> rule.count(roster, tableau.grouping(found)))
                    .sum();
            if (faults == 0) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private final class Watching implements Watch {
        private final Tableau tableau;
        private final BooleanSupplier enough;
        private final AtomicLong asked = new AtomicLong();

        Watching(Tableau tableau, BooleanSupplier enough) {
            this.tableau = tableau;
            this.enough = enough;
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
            return enough.getAsBoolean();
        }
    }
}
