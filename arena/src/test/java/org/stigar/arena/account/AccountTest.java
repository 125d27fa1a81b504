package org.stigar.arena.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.id;
import static org.stigar.arena.problem.People.sitting;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.conflict.Demand;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.problem.Together;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.rule.Rules;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

/** Coverage, reasons and the check, on five people whom one can follow by hand. */
class AccountTest {

    /** The worked example of docs/measures/coverage.md. */
    private static final List<Participant> FIVE = List.of(
            People.of(0, "SE", "sales"),
            People.of(1, "SE", "service", Part.FACILITATOR),
            People.of(2, "NO", "sales"),
            People.of(3, "NO", "service", Part.FACILITATOR),
            People.of(4, "DE", "sales"));

    private static final Grouping PLAN =
            new Grouping(List.of(sitting(group(0, 3, 4), group(1, 2)), sitting(group(0, 1, 4), group(2, 3))));

    private static Arena.Builder five() {
        return Arena.builder(FIVE, List.of(Round.about(2), Round.about(2)))
                .mix(new Mix(Map.of(Attribute.COUNTRY, 2, Attribute.FUNCTION, 1), 2))
                .history(Map.of(pair(0, 3), 1));
    }

    @Test
    void coverageCountsTheExampleOfTheDocuments() {
        Coverage coverage = Coverage.of(five().build(), PLAN);

        assertThat(coverage.pairs()).isEqualTo(10);
        assertThat(coverage.meetings()).isEqualTo(8);
        assertThat(coverage.met()).isEqualTo(7);
        assertThat(coverage.firstMeetings()).isEqualTo(6);
        assertThat(coverage.repeats()).isEqualTo(2);
        assertThat(coverage.differing()).containsEntry(Attribute.COUNTRY, 6L).containsEntry(Attribute.FUNCTION, 6L);
        assertThat(coverage.fewestMet()).isEqualTo(2);
        assertThat(Bound.of(five().build())).isEqualTo(new Bound(4, 8));
        assertThat(Rules.score(new Roster(five().build()), PLAN).worth()).isEqualTo(2 * 6 + 6 - 4 * 12);
    }

    @Test
    void coverageCountsSeatsOutsideWorkingHours() {
        Participant far = People.at(5, "America/New_York");
        Participant near = People.at(6, "Europe/Stockholm");
        Instant nine = Instant.parse("2026-12-02T09:00:00Z");
        Arena arena = Arena.builder(
                        List.of(far, near), List.of(Round.about(2).at(nine).lasting(Duration.ofMinutes(30))))
                .build();

        assertThat(Coverage.of(arena, new Grouping(List.of(sitting(group(5, 6)))))
                        .outOfHours())
                .isEqualTo(1);
    }

    @Test
    void reasonsNameAttributesAndArenasOnly() {
        Arena arena = five().mustMeet(Set.of(pair(0, 4)))
                .together(List.of(new Together(Set.of(id(0), id(4)))))
                .pins(List.of(new Pin(id(4), 0, 0)))
                .facilitatorsPerGroup(1)
                .build();
        Explanation explanation = new Explanation(arena, PLAN);

        assertThat(explanation.why(id(0), id(4)))
                .containsExactly(
                        new Reason.AskedFor(),
                        new Reason.FixedGroup(),
                        new Reason.FixedSeat(id(4)),
                        new Reason.Differ(Attribute.COUNTRY, "SE", "DE"),
                        new Reason.FirstMeeting(),
                        new Reason.MeetAgain(2));
        assertThat(explanation.why(id(3), id(0)))
                .containsExactly(
                        new Reason.Facilitates(id(3)),
                        new Reason.Differ(Attribute.COUNTRY, "NO", "SE"),
                        new Reason.Differ(Attribute.FUNCTION, "service", "sales"),
                        new Reason.MetBefore(1));
        assertThat(explanation.why(id(0), id(2))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> explanation.why(id(0), id(77)));
    }

    /** What is private changes no reason: neither pairs apart nor absence can be read out of a why. */
    @Test
    void reasonsAreTheSameWhateverIsPrivate() {
        Samples.forAll(200, random -> {
            Arena open = Arena.builder(People.mixed(12, random), List.of(Round.about(4), Round.about(4)))
                    .build();
            Grouping grouping = Planner.random(open, random.nextLong());
            Arena secret = open.change().apart(People.pairs(10, 12, random)).build();
            PersonId one = id(random.nextInt(6));
            PersonId other = id(6 + random.nextInt(6));

            assertThat(new Explanation(secret, grouping).why(one, other))
                    .isEqualTo(new Explanation(open, grouping).why(one, other));
            assertThat(Coverage.of(secret, grouping)).isEqualTo(Coverage.of(open, grouping));
        });
    }

    /** Nothing that goes in or comes out could hold a trail: no such type is in reach of this module's records. */
    @Test
    void noTypeOfAnArenaCanHoldATrail() {
        List<Class<?>> records = List.of(
                Arena.class, Participant.class, Round.class, Mix.class, Together.class, Pin.class, Coverage.class);

        assertThat(records)
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .map(Object::toString)
                        .toList())
                .noneMatch(type -> type.contains("trail") || type.contains("walk") || type.contains("forest"));
    }

    @Test
    void checkFindsEveryFault() {
        Round round = Round.about(2).without(Set.of(id(4)));
        Arena arena = Arena.builder(FIVE, List.of(round))
                .apart(Set.of(pair(0, 1)))
                .facilitatorsPerGroup(1)
                .build();

        assertThat(check(arena, sitting(group(0, 3), group(1, 2)))).isEmpty();
        assertThat(check(arena, sitting(group(0, 1), group(2, 3))))
                .containsExactly(new Fault(Demand.PLACEABLE, 0, 0, 1));
        assertThat(check(arena, sitting(group(1, 3), group(0, 2))))
                .containsExactly(new Fault(Demand.FACILITATORS, 0, 1, 1));
        assertThat(check(arena, sitting(group(0, 3), group(1, 4))))
                .containsExactly(new Fault(Demand.PLACEABLE, 0, 1, 1), new Fault(Demand.SIZES, 0, -1, 1));
        assertThat(check(arena, sitting(group(0, 3), group(1, 2, 3))))
                .containsExactly(new Fault(Demand.SIZES, 0, 1, 1));
        assertThat(check(arena, sitting(group(3), group(0, 1, 2))))
                .contains(new Fault(Demand.PLACEABLE, 0, 1, 1), new Fault(Demand.SIZES, 0, -1, 1));
    }

    /** Two ways of counting, written apart, agree on whether a plan can be used. */
    @Test
    void checkAgreesWithTheRules() {
        LocalDate winter = LocalDate.of(2026, 12, 2);
        Samples.forAll(500, random -> {
            int people = 6 + random.nextInt(4);
            Arena arena = Arena.builder(
                            People.mixed(people, random), List.of(Round.about(3).on(winter)))
                    .apart(People.pairs(random.nextInt(3), people, random))
                    .facilitatorsPerGroup(random.nextInt(2))
                    .speech(random.nextInt(2) == 0 ? Arena.Speech.ANY : Arena.Speech.COMMON)
                    .build();
            Grouping grouping = Planner.random(arena, random.nextLong());

            assertThat(PlanCheck.check(arena, grouping).isEmpty())
                    .isEqualTo(Rules.score(new Roster(arena), grouping).isFeasible());
        });
    }

    @Test
    void aRandomPlanKeepsSizesAndNothingElse() {
        Arena arena = five().apart(Set.of(pair(0, 1))).build();

        Grouping drawn = Planner.random(arena, new SplittableRandom(1).nextLong());

        assertThat(drawn.rounds())
                .allSatisfy(sitting -> assertThat(sitting.seats()).hasSize(5));
    }

    private static List<Fault> check(Arena arena, Sitting sitting) {
        return PlanCheck.check(arena, new Grouping(List.of(sitting)));
    }

    private static PersonPair pair(int one, int other) {
        return new PersonPair(id(one), id(other));
    }
}
