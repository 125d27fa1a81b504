package org.stigar.arena.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.arena.account.PlanCheck;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.Round;
import org.stigar.arena.search.Budget;

/** Plans that a free search does not reach: tables of about as many seats as there are tables. */
class DesignedPlansTest {

    private static final Effort QUICK = Effort.of(new Budget.Evaluations(400_000), 1);

    @ParameterizedTest
    @CsvSource({"49, 7, 7", "49, 7, 8", "48, 7, 7", "56, 7, 8", "63, 7, 8", "63, 8, 8", "64, 8, 9", "72, 8, 8"})
    void haveNoRepeats(int people, int size, int rounds) {
        Arena arena = arena(people, Collections.nCopies(rounds, Round.about(size)));

        Plan plan = planned(arena, QUICK);

        assertThat(plan.comparison().plan().repeats()).isZero();
        assertThat(PlanCheck.check(arena, plan.grouping())).isEmpty();
    }

    @Test
    void haveFewRepeatsWhereSomebodyIsAwayInEachRound() {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            rounds.add(Round.about(7).without(Set.of(id(round), id(3 * round + 1))));
        }
        Arena arena = arena(49, rounds);

        Plan plan = planned(arena, QUICK);

        assertThat(plan.comparison().plan().repeats()).isLessThan(20);
        assertThat(PlanCheck.check(arena, plan.grouping())).isEmpty();
    }

    @Test
    void areTheSameForTheSameSeed() {
        Arena arena = arena(49, Collections.nCopies(7, Round.about(7)));

        Plan plan = planned(arena, QUICK);

        assertThat(planned(arena, QUICK)).isEqualTo(plan);
        assertThat(planned(arena, Effort.of(new Budget.Evaluations(plan.evaluations()), plan.seed())))
                .isEqualTo(plan);
    }

    @Test
    void keepAFirstPlanAtOnce() {
        Arena arena = arena(49, Collections.nCopies(7, Round.about(7)));
        List<Interim> seen = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void see(Interim interim) {
                seen.add(interim);
            }

            @Override
            public boolean isEnough() {
                return !seen.isEmpty();
            }
        };

        Verdict verdict = Planner.plan(arena, QUICK, watcher);

        assertThat(verdict).isInstanceOf(Verdict.Planned.class);
        assertThat(((Verdict.Planned) verdict).plan().comparison().plan().repeats())
                .isPositive();
    }

    private static Arena arena(int people, List<Round> rounds) {
        List<Participant> mixed = People.mixed(people, new SplittableRandom(1));
        return Arena.builder(mixed, rounds).facilitatorsPerGroup(1).build();
    }

    private static Plan planned(Arena arena, Effort effort) {
        return ((Verdict.Planned) Planner.plan(arena, effort, Watcher.NONE)).plan();
    }
}
