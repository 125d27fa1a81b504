package org.stigar.benchmarks.arena;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.account.PlanCheck;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Interim;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rules;
import org.stigar.arena.rule.Tableau;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Watch;
import org.stigar.core.people.PersonId;

/** Plans an arena with all rules on, and counts what came out without the planner. */
public final class ArenaPlanning {

    private static final double SECOND = 1e9;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int people;
    private final int rounds;
    private final int seconds;

    private ArenaPlanning(int people, int rounds, int seconds) {
        this.people = people;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Takes the numbers of people, rounds, seconds of the processor, and seeds to try. */
    public static void main(String[] arguments) {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int seed = 1; seed <= numbers[3]; seed++) {
            new ArenaPlanning(numbers[0], numbers[1], numbers[2]).run(seed);
        }
    }

    private void run(int seed) {
        Arena arena = new Workshop(people, seed).arena(rounds);
        FirstPlan first = new FirstPlan(threads.getCurrentThreadCpuTime());
        long begun = threads.getCurrentThreadCpuTime();
        Budget budget = new Budget.Time(Duration.ofSeconds(seconds), threads::getCurrentThreadCpuTime);
        Verdict verdict = Planner.plan(arena, Effort.of(budget, seed), first);
        double took = (threads.getCurrentThreadCpuTime() - begun) / SECOND;
        if (!(verdict instanceof Verdict.Planned planned)) {
            out.println("no plan: " + ((Verdict.Refused) verdict).conflicts());
            return;
        }
        Plan plan = planned.plan();
        speed(arena, seed, plan.evaluations());
        Coverage random = plan.comparison().random();
        out.printf(
                Locale.ROOT,
                "%,d people, %d rounds, seed %d: %.1f CPU s in all, first plan without fault after %.2f CPU s%n",
                people,
                rounds,
                seed,
                took,
                first.seconds());
        out.printf(
                Locale.ROOT,
                "  %s; evaluations of the search that was taken %,d; memory used %,d MB%n",
                plan.score(),
                plan.evaluations(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        out.printf(
                Locale.ROOT,
                "  hard faults by the check: %d (random plan: %d); repeats, history included, counted here: %d (random plan: %d);"
                        + " pairs who meet: %,d (random plan: %,d, at most %,d)%n",
                PlanCheck.check(arena, plan.grouping()).size(),
                PlanCheck.check(arena, Planner.random(arena, seed)).size(),
                repeats(arena, plan.grouping()),
                random.repeats(),
                plan.comparison().plan().met(),
                random.met(),
                plan.comparison().bound().met());
    }

    /** Searches once more without the planner around it, by then well compiled. */
    private void speed(Arena arena, long seed, long evaluations) {
        Tableau tableau = Tableau.of(new Roster(arena), Rules.ALL);
        long begun = threads.getCurrentThreadCpuTime();
        Outcome outcome = Search.run(tableau.seating(), new Budget.Evaluations(evaluations), seed, Watch.NONE);
        double took = (threads.getCurrentThreadCpuTime() - begun) / SECOND;
        out.printf(
                Locale.ROOT,
                "%,.1f million evaluations a CPU second of the search alone%n",
                outcome.valued() / took / 1e6);
    }

    /** Counts in the simplest way there is. */
    private static int repeats(Arena arena, Grouping grouping) {
        Set<String> met = new HashSet<>();
        arena.history().keySet().forEach(pair -> met.add(pair.first() + " " + pair.second()));
        int repeats = 0;
        for (Sitting sitting : grouping.rounds()) {
            for (List<PersonId> group : sitting.groups()) {
                for (PersonId one : group) {
                    for (PersonId other : group) {
                        if (one.compareTo(other) < 0 && !met.add(one + " " + other)) {
                            repeats++;
                        }
                    }
                }
            }
        }
        return repeats;
    }

    /** Notes when the first plan without fault is there, less the time that looking on takes, a third of all at most. */
    private final class FirstPlan implements Watcher {
        private static final long BREAK = 10_000_000;

        private final long begun;
        private double seconds = Double.NaN;
        private long looked;
        private long next;

        FirstPlan(long begun) {
            this.begun = begun;
        }

        @Override
        public void see(Interim interim) {
            long now = threads.getCurrentThreadCpuTime();
            if (Double.isNaN(seconds) && now >= next) {
                seconds = interim.isFeasible() ? (now - begun - looked) / SECOND : Double.NaN;
                long after = threads.getCurrentThreadCpuTime();
                looked += after - now;
                next = after + Math.max(BREAK, 2 * (after - now));
            }
        }

        double seconds() {
            return seconds;
        }
    }
}
