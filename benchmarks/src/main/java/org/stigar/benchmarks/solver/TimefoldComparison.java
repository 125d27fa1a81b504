package org.stigar.benchmarks.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.heuristic.selector.move.generic.SwapMove;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;
import org.stigar.benchmarks.arena.WorkshopSeating;

/**
 * Timefold and the search on the same problems of pairs, with the same processor time of one thread, from the same random seats, and
 * both counted by {@link Seating#cost} and by hand. Rules that would have to be written anew for Timefold are left out.
 */
public final class TimefoldComparison {

    private static final long FIRST = 300_000;
    private static final List<Integer> OF_REPEATS = List.of(1, 2, 4);
    private static final List<Integer> OF_PEOPLE = List.of(50, 200, 800);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double seconds;

    private TimefoldComparison(double seconds) {
        this.seconds = seconds;
    }

    /** Takes the seconds of the processor for each run. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "timefold-logback.xml");
        TimefoldComparison comparison = new TimefoldComparison(Double.parseDouble(arguments[0]));
        comparison.run("golfer 5-3-7", golf(5, 3, 7), OF_REPEATS);
        comparison.run("golfer 8-4-9", golf(8, 4, 9), OF_REPEATS);
        comparison.run("golfer 10-6-8", golf(10, 6, 8), OF_REPEATS);
        comparison.run("300 people, tables of 6, 8 rounds", WorkshopSeating.of(300, 8), OF_PEOPLE);
    }

    private static Seating golf(int groups, int size, int rounds) {
        SeatingBuilder seating = Seating.of(groups * size).repeat(1);
        for (int round = 0; round < rounds; round++) {
            seating.round(Round.even(groups, size));
        }
        return seating.build();
    }

    /** Timefold moves seats of a round alone, as the search does. */
    public static final class SameRound implements SelectionFilter<Chart, SwapMove<Chart>> {
        @Override
        public boolean accept(ScoreDirector<Chart> director, SwapMove<Chart> move) {
            return ((Seat) move.getLeftEntity()).round == ((Seat) move.getRightEntity()).round;
        }
    }

    private void run(String name, Seating seating, List<Integer> temperatures) {
        Seats random = Seats.random(seating, new SplittableRandom(1));
        tell(name, "random", seating, random, 0, 0);
        timefold(name + ", late acceptance", seating, random, acceptor());
        for (int temperature : temperatures) {
            LocalSearchAcceptorConfig annealing = new LocalSearchAcceptorConfig()
                    .withSimulatedAnnealingStartingTemperature(Integer.toString(temperature));
            timefold(name + ", annealing from " + temperature, seating, random, annealing);
        }
        long begun = threads.getCurrentThreadCpuTime();
        Budget budget = new Budget.Time(Duration.ofMillis((long) (seconds * 1000)), threads::getCurrentThreadCpuTime);
        Outcome ours = Search.run(seating, random, budget, 1, Watch.NONE);
        double took = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        tell(name, "free search", seating, ours.seats(), ours.valued() / took, took);
    }

    private static LocalSearchAcceptorConfig acceptor() {
        return new LocalSearchAcceptorConfig().withAcceptorTypeList(List.of(AcceptorType.LATE_ACCEPTANCE));
    }

    /** Annealing cools by the share of its moves that are made, so their number is measured first, at the same temperatures. */
    private void timefold(String name, Seating seating, Seats start, LocalSearchAcceptorConfig acceptor) {
        double trial = solve(seating, start, acceptor, FIRST).took;
        long moves = (long) (FIRST / trial * seconds);
        Solved solved = solve(seating, start, acceptor, moves);
        tell(name, "Timefold", seating, solved.seats, moves / solved.took, solved.took);
    }

    private record Solved(Seats seats, double took) {}

    private Solved solve(Seating seating, Seats start, LocalSearchAcceptorConfig acceptor, long moves) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Chart.class)
                .withEntityClassList(List.of(Seat.class))
                .withRandomSeed(1L)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(MeetingCosts.class))
                .withPhaseList(List.of(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new SwapMoveSelectorConfig().withFilterClass(SameRound.class))
                        .withAcceptorConfig(acceptor)
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))));
        long begun = threads.getCurrentThreadCpuTime();
        Chart solved = SolverFactory.<Chart>create(config).buildSolver().solve(Chart.of(seating, start));
        double took = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        int groups = seating.rounds().stream().mapToInt(Round::groups).max().orElse(0);
        return new Solved(solved.seats(seating.people(), seating.rounds().size(), groups), took);
    }

    private void tell(String name, String who, Seating seating, Seats seats, double perSecond, double took) {
        out.printf(
                Locale.ROOT,
                "%s | %s | cost %,d | repeats %,d | %,.2f million moves a CPU second | %.1f CPU s%n",
                name,
                who,
                seating.cost(seats),
                repeats(seats, seating.people()),
                perSecond / 1e6,
                took);
    }

    private static long repeats(Seats seats, int people) {
        long repeats = 0;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                repeats += Math.max(0, seats.meetings(one, other) - 1);
            }
        }
        return repeats;
    }
}
