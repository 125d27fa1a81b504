package org.stigar.benchmarks.solver;

import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The score in plain Java, counted on by what changes: the quickest way that Timefold has. */
public final class MeetingCosts implements IncrementalScoreCalculator<Chart, SimpleLongScore> {

    private Chart.Costs costs = new Chart.Costs(new int[0][0], 0, 0, 0);
    private int[][] met = new int[0][0];
    private final List<List<List<Integer>>> members = new ArrayList<>();
    private long cost;

    @Override
    public void resetWorkingSolution(Chart chart) {
        costs = Objects.requireNonNull(chart.costs);
        met = new int[costs.pairs().length][costs.pairs().length];
        cost = 0;
        members.clear();
        for (int round = 0; round < costs.rounds(); round++) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int group = 0; group < costs.groups(); group++) {
                groups.add(new ArrayList<>());
            }
            members.add(groups);
        }
        chart.seats.forEach(this::join);
    }

    private void join(Seat seat) {
        if (seat.person != null) {
            int x = seat.person;
            List<Integer> group = members.get(seat.round).get(seat.group);
            for (int other : group) {
                cost += costs.pairs()[x][other] + (long) costs.repeat() * (2L * met[x][other] + 1);
                met[x][other]++;
                met[other][x]++;
            }
            group.add(x);
        }
    }

    private void leave(Seat seat) {
        if (seat.person != null) {
            int x = seat.person;
            List<Integer> group = members.get(seat.round).get(seat.group);
            group.remove(seat.person);
            for (int other : group) {
                met[x][other]--;
                met[other][x]--;
                cost -= costs.pairs()[x][other] + (long) costs.repeat() * (2L * met[x][other] + 1);
            }
        }
    }

    @Override
    public void beforeVariableChanged(Object seat, String variable) {
        leave((Seat) seat);
    }

    @Override
    public void afterVariableChanged(Object seat, String variable) {
        join((Seat) seat);
    }

    @Override
    public void beforeEntityAdded(Object seat) {
        // seats are there from the start
    }

    @Override
    public void afterEntityAdded(Object seat) {
        join((Seat) seat);
    }

    @Override
    public void beforeEntityRemoved(Object seat) {
        leave((Seat) seat);
    }

    @Override
    public void afterEntityRemoved(Object seat) {
        // seats stay
    }

    @Override
    public SimpleLongScore calculateScore() {
        return SimpleLongScore.of(-cost);
    }
}
