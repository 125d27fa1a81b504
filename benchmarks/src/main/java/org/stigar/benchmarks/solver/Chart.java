package org.stigar.benchmarks.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.Seats;

/** All seats, for Timefold. */
@PlanningSolution
public final class Chart {

    @ProblemFactProperty
    public @Nullable Costs costs;

    @ValueRangeProvider
    public List<Integer> people = List.of();

    @PlanningEntityCollectionProperty
    public List<Seat> seats = new ArrayList<>();

    @PlanningScore
    public @Nullable SimpleLongScore score;

    /** What two people cost at their next meeting, and how much more at each after it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Costs(int[][] pairs, int repeat, int rounds, int groups) {}

    /** Returns a chart of seats that somebody sits on. */
    static Chart of(Seating seating, Seats seats) {
        Chart chart = new Chart();
        int groups = 0;
        for (int round = 0; round < seats.rounds(); round++) {
            List<List<Integer>> all = seats.groups(round);
            groups = Math.max(groups, all.size());
            for (int group = 0; group < all.size(); group++) {
                for (int person : all.get(group)) {
                    chart.seats.add(new Seat(round, group, person));
                }
            }
        }
        chart.costs = new Costs(seating.firstMeetings(), seating.repeat(), seats.rounds(), groups);
        chart.people = IntStream.range(0, seating.people()).boxed().toList();
        return chart;
    }

    /** Returns who sits where. */
    Seats seats(int people, int rounds, int groups) {
        List<List<List<Integer>>> lists = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<List<Integer>> all = new ArrayList<>();
            IntStream.range(0, groups).forEach(group -> all.add(new ArrayList<>()));
            lists.add(all);
        }
        for (Seat seat : seats) {
            if (seat.person != null) {
                lists.get(seat.round).get(seat.group).add(seat.person);
            }
        }
        return Seats.of(people, lists);
    }
}
