package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.sitting;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;

/** Rules by which what is less welcome goes in turn. */
class TurnsTest {

    @Test
    void smallGroupsCountsWhoIsAmongTheFewAgain() {
        Arena arena = Arena.builder(People.many(5), List.of(Round.about(3), Round.about(3), Round.about(5)))
                .build();

        assertThat(count(
                        new BalanceRule.SmallGroups(),
                        arena,
                        sitting(group(0, 1, 2), group(3, 4)),
                        sitting(group(0, 1, 3), group(2, 4)),
                        sitting(group(0, 1, 2, 3, 4))))
                .isEqualTo(2 * BalanceRule.SmallGroups.A_TURN);
        assertThat(count(
                        new BalanceRule.SmallGroups(),
                        arena,
                        sitting(group(0, 1, 2), group(3, 4)),
                        sitting(group(2, 3, 4), group(0, 1)),
                        sitting(group(0, 1, 2, 3, 4))))
                .isZero();
    }

    @Test
    void badHoursCountsWhoIsOutsideTheirsAgain() {
        List<Participant> people = List.of(People.at(0, "Europe/Stockholm"), People.at(1, "Asia/Tokyo"));
        Round morning = Round.about(2).at(Instant.parse("2026-12-02T08:00:00Z"));
        Round night = Round.about(2).at(Instant.parse("2026-12-03T03:00:00Z"));
        Grouping grouping = new Grouping(Collections.nCopies(3, sitting(group(0, 1))));

        assertThat(new BalanceRule.BadHours()
                        .count(
                                new Roster(Arena.builder(people, List.of(morning, morning, morning))
                                        .build()),
                                grouping))
                .isEqualTo(3 * 2);
        assertThat(new BalanceRule.BadHours()
                        .count(
                                new Roster(Arena.builder(people, List.of(morning, night, morning))
                                        .build()),
                                grouping))
                .isEqualTo(2);
    }

    private static long count(Rule rule, Arena arena, Sitting... sittings) {
        return rule.count(new Roster(arena), new Grouping(List.of(sittings)));
    }
}
