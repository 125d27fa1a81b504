package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds cheap {@link Seats} for a {@link Seating} by simulated annealing.
 *
 * <p>Swaps are valued in order, temperatures are {@link Cooling measured} for each problem, and fall geometrically with the
 * number of swaps valued, never with a clock; at the end only what wins is done. Source: S. Kirkpatrick, C. D. Gelatt,
 * M. P. Vecchi, "Optimization by Simulated Annealing", Science 220 (1983), 10.1126/science.220.4598.671.
 *
 * <p>O(n² + rounds · groups · n) whole numbers of memory. A search has one thread; other threads take other seeds.
 */
public final class Search {

    private static final int BLOCKS = 1000;
    private static final long OUTLIER = 16;
    private static final int FIRST_TRIAL = 200_000;

    private final Seating seating;
    private final Table table;
    private final @Nullable Seats start;
    private final Watch watch;
    private final long seed;

    private Search(Seating seating, @Nullable Seats start, long seed, Watch watch) {
        this.seating = seating;
        this.start = start;
        this.seed = seed;
        this.watch = watch;
        table = new Table(seating);
    }

    /** Searches from seats drawn at random. */
    public static Outcome run(Seating seating, Budget budget, long seed, Watch watch) {
        return new Search(seating, null, seed, watch).within(budget);
    }

    /**
     * Searches from given seats, near them at first: the result costs no more than they do.
     *
     * @param start seats that keep to the rounds
     */
    public static Outcome run(Seating seating, Seats start, Budget budget, long seed, Watch watch) {
        seating.requireFit(start);
        return new Search(seating, start, seed, watch).within(budget);
    }

    private Outcome within(Budget budget) {
        if (budget instanceof Budget.Evaluations evaluations) {
            return anneal(evaluations.count(), () -> false);
        }
        return within((Budget.Time) budget);
    }

    /** Doubles a trial until it takes long enough to tell how many evaluations fit, which is the only use of the clock. */
    private Outcome within(Budget.Time budget) {
        long time = budget.time().toNanos();
        long begun = budget.nanos().getAsLong();
        for (long count = FIRST_TRIAL; ; count *= 2) {
            long before = budget.nanos().getAsLong();
            Outcome trial = anneal(count, () -> false);
            long after = budget.nanos().getAsLong();
            long left = time - (after - begun);
            if (trial.end() == Outcome.End.STOPPED || trial.cost() <= seating.enough() || left <= 0) {
                return trial;
            }
            long took = Math.max(1, after - before);
            if (took * 25 >= time || took * 3 > left) {
                double fits = 0.9 * trial.valued() / took * left;
                Outcome outcome =
                        anneal(Math.max(1, (long) fits), () -> budget.nanos().getAsLong() - begun >= time);
                return outcome.cost() <= trial.cost() ? outcome : trial;
            }
        }
    }

    private interface Alarm {
        boolean rings();
    }

    private Outcome anneal(long evaluations, Alarm alarm) {
        Seats first = start == null ? Seats.random(seating, new SplittableRandom(seed)) : start;
        table.seat(first);
        Sweep sweep = new Sweep(table, seed);
        boolean stopped = watch.isEnough();
        if (!stopped && seating.people() > 1 && !seating.rounds().isEmpty()) {
            watch.sees(first, table.cost);
            Cooling cooling = Cooling.measure(sweep, hot(), Math.max(1, evaluations / (12L * Cooling.STEPS)));
            watch.sees(sweep.best(), sweep.bestCost());
            if (start != null) {
                cooling = cooling.lowerHalf();
                sweep.seat(start);
            }
            long reserved =
                    Math.min(evaluations / 20, 6L * seating.rounds().size() * seating.people() * seating.people());
            stopped = cool(sweep, cooling, evaluations - reserved - sweep.valued, alarm);
            // Who stops a search does not wait for what is left of its evaluations.
            long until = watch.isEnough() ? Math.min(evaluations, sweep.valued + reserved / 10) : evaluations;
            sweep.descend(Math.max(1, until - sweep.valued));
            sweep.seat(sweep.best());
            sweep.descend(Math.max(1, until - sweep.valued));
        }
        Seats best = sweep.best();
        long cost = seating.cost(best);
        if (cost != sweep.bestCost()) {
            throw new IllegalStateException("the seats cost " + cost + ", and the search reckoned " + sweep.bestCost());
        }
        watch.sees(best, cost);
        return new Outcome(
                best, cost, evaluations, sweep.valued, seed, stopped ? Outcome.End.STOPPED : Outcome.End.DONE);
    }

    /** Returns whether it was stopped. */
    private boolean cool(Sweep sweep, Cooling cooling, long evaluations, Alarm alarm) {
        long begun = sweep.valued;
        long told = sweep.bestCost();
        for (int block = 0; block < BLOCKS && !sweep.isDone(); block++) {
            if (watch.isEnough() || alarm.rings()) {
                return true;
            }
            long due = begun + evaluations / BLOCKS * (block + 1) - sweep.valued;
            sweep.at(cooling.at((double) block / (BLOCKS - 1)));
            sweep.advance(Math.max(0, due));
            if (block % 4 == 0 && sweep.bestCost() < told) {
                told = sweep.bestCost();
                watch.sees(sweep.best(), sweep.bestCost());
            }
        }
        return false;
    }

    /**
     * A temperature at which nearly everything goes: the mean of what some swaps cost, either way, none counting for more than
     * {@link #OUTLIER} times the median. What must never happen would lift the mean by so much that most of the time is spent on
     * making swaps that tell nothing.
     */
    private double hot() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> costs = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int w = random.nextInt(seating.rounds().size());
            int x = random.nextInt(seating.people());
            int y = random.nextInt(seating.people());
            int a = table.group[w][x];
            int b = table.group[w][y];
            if (a != b && a < table.size[w].length && b < table.size[w].length) {
                long cost = Math.abs(table.swapCost(w, x, y));
                if (cost != 0) {
                    costs.add(cost);
                }
            }
        }
        Collections.sort(costs);
        long most = costs.isEmpty() ? 1 : OUTLIER * costs.get(costs.size() / 2);
        return costs.stream().mapToLong(cost -> Math.min(cost, most)).average().orElse(1);
    }

    /**
     * From which temperature to which: those at which so many of the valued swaps are made although they cost something.
     *
     * <p>Found for each problem by a quick cooling from far above, because the right temperatures of two problems with costs of
     * the same size may differ by a factor of eight. The rates were found by trying: see docs/benchmarks.md.
     *
     * @param start above 0
     * @param end   above 0, at most {@code start}
     */
    private record Cooling(double start, double end) {

        private static final double RATE_AT_START = 0.006;
        private static final double RATE_AT_END = 0.0005;
        private static final int STEPS = 60;

        private static final double FACTOR = 0.75;
        private static final double LEAST = 0.02; // costs are whole numbers: nothing climbs below

        /** Climbs of a step, times people: each takes time for all people, and where it is hot they would take all there is. */
        private static final int CLIMBS = 50_000_000;

        /** Finds the temperatures, and leaves the seats cold. Takes at most about {@link #STEPS} times the evaluations. */
        static Cooling measure(Sweep sweep, double hot, long evaluations) {
            double start = 0;
            double end = 0;
            double temperature = hot;
            long climbs = CLIMBS / sweep.people();
            sweep.holdSizes();
            while (end == 0) {
                sweep.at(temperature);
                long valued = sweep.valued;
                long climbed = sweep.climbed;
                sweep.advance(evaluations, climbs);
                double rate = (double) (sweep.climbed - climbed) / Math.max(1, sweep.valued - valued);
                if (start == 0 && rate <= RATE_AT_START) {
                    start = temperature;
                }
                if (rate <= RATE_AT_END || temperature * FACTOR < LEAST || sweep.isDone()) {
                    end = temperature;
                }
                temperature *= FACTOR;
            }
            sweep.releaseSizes();
            return new Cooling(start == 0 ? end : start, end);
        }

        /** Returns the temperature at a share of the way, geometric between the two. */
        double at(double share) {
            return start * StrictMath.pow(end / start, share);
        }

        /** Returns the lower half of the way, for seats that are good already. */
        Cooling lowerHalf() {
            return new Cooling(StrictMath.sqrt(start * end), end);
        }
    }
}
