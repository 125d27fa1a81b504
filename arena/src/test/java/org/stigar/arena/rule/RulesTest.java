package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.id;
import static org.stigar.arena.problem.People.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.GroupSizes;
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
import org.stigar.arena.score.Level;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.WorkingHours;
import org.stigar.core.samples.Samples;

/** Each rule counts what it should, and means the same in the numbers of the search. */
class RulesTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);
    private static final List<Round> PAIRS_TWICE = List.of(Round.about(2), Round.about(2));

    static List<Rule> rules() {
        return Rules.ALL;
    }

    @Test
    void seatedTwiceCountsEveryExtraSeat() {
        assertThat(count(new HardRule.SeatedTwice(), four().build(), sitting(group(0, 1), group(0, 1), group(0))))
                .isEqualTo(3);
    }

    @Test
    void leftOutCountsWhoIsThereAndSitsNowhere() {
        Arena arena =
                four().rounds(List.of(Round.about(2).without(Set.of(id(3))))).build();

        assertThat(count(new HardRule.LeftOut(), arena, sitting(group(0)))).isEqualTo(2);
    }

    @Test
    void awayCountsTheAbsentAndStrangers() {
        Arena arena =
                four().rounds(List.of(Round.about(2).without(Set.of(id(3))))).build();

        assertThat(count(new HardRule.Away(), arena, sitting(group(0, 3), group(1, 9))))
                .isEqualTo(2);
    }

    @Test
    void sizesCountsSeatsTooManyAndTooFew() {
        assertThat(count(new HardRule.Sizes(), four().build(), sitting(group(0, 1, 2), group(3))))
                .isEqualTo(2);
        assertThat(count(new HardRule.Sizes(), four().build(), sitting(group(0, 1, 2, 3))))
                .isEqualTo(4);
    }

    @Test
    void sizesOneByOneBelongToTheirGroups() {
        Round round = new Round(
                Round.about(2).when(), Round.about(2).length(), new GroupSizes.Exactly(List.of(1, 3)), Set.of());
        Arena arena = four().rounds(List.of(round)).build();

        assertThat(count(new HardRule.Sizes(), arena, sitting(group(0), group(1, 2, 3))))
                .isZero();
        assertThat(count(new HardRule.Sizes(), arena, sitting(group(1, 2, 3), group(0))))
                .isEqualTo(4);
    }

    @Test
    void apartCountsMeetings() {
        Arena arena =
                four().apart(Set.of(pair(0, 1), pair(2, 9))).rounds(PAIRS_TWICE).build();

        assertThat(count(
                        new HardRule.Apart(),
                        arena,
                        sitting(group(0, 1), group(2, 3)),
                        sitting(group(0, 1), group(2, 3))))
                .isEqualTo(2);
    }

    @Test
    void facilitatorsCountsThoseThatGroupsLack() {
        Arena arena = Arena.builder(
                        List.of(
                                People.plain(0, Part.FACILITATOR),
                                People.plain(1, Part.FACILITATOR),
                                People.plain(2, Part.FACILITATOR),
                                People.plain(3)),
                        List.of(Round.about(2)))
                .facilitatorsPerGroup(2)
                .build();

        assertThat(count(new HardRule.Facilitators(), arena, sitting(group(0, 1), group(2, 3))))
                .isEqualTo(1);
    }

    @Test
    void languageCountsWhoDoesNotSpeakWithMost() {
        Arena arena = Arena.builder(
                        List.of(
                                People.speaking(0, "sv"),
                                People.speaking(1, "sv", "en"),
                                People.speaking(2, "de"),
                                People.plain(3)),
                        List.of(Round.about(4)))
                .speech(Arena.Speech.COMMON)
                .build();

        assertThat(count(new HardRule.Language(), arena, sitting(group(0, 1, 2, 3))))
                .isEqualTo(1);
        assertThat(count(
                        new HardRule.Language(),
                        arena.change().speech(Arena.Speech.ANY).build(),
                        sitting(group(0, 1, 2, 3))))
                .isZero();
    }

    @Test
    void hoursCountsPairsThatShareNoStart() {
        Arena arena = Arena.builder(
                        List.of(
                                People.at(0, "Europe/Stockholm"),
                                People.at(1, "Asia/Tokyo"),
                                People.at(2, "Europe/London"),
                                People.at(3, "America/Los_Angeles")),
                        List.of(Round.about(4).on(WINTER)))
                .build();

        // Stockholm from 8 to 16 by UTC, Tokyo from 0 to 8, London from 9 to 17, Los Angeles from 17 to 1.
        assertThat(count(new HardRule.Hours(), arena, sitting(group(0, 2), group(1, 3))))
                .isZero();
        assertThat(count(new HardRule.Hours(), arena, sitting(group(0, 1, 2), group(3))))
                .isEqualTo(2);
    }

    @Test
    void hoursSeesAGroupThatSharesNoneThoughEveryPairDoes() {
        Arena arena = Arena.builder(
                        List.of(
                                hours(People.at(0, "UTC"), 0, 10),
                                hours(People.at(1, "Etc/GMT-8"), 0, 10),
                                hours(People.at(2, "Etc/GMT+8"), 0, 10)),
                        List.of(Round.about(3).on(WINTER)))
                .build();

        assertThat(count(new HardRule.Hours(), arena, sitting(group(0, 1, 2)))).isEqualTo(1);
    }

    @Test
    void unmetCountsPairsWhoNeverMeet() {
        Arena arena = four().mustMeet(Set.of(pair(0, 1), pair(0, 2)))
                .rounds(PAIRS_TWICE)
                .build();

        assertThat(count(
                        new MustRule.Unmet(),
                        arena,
                        sitting(group(0, 1), group(2, 3)),
                        sitting(group(0, 3), group(1, 2))))
                .isEqualTo(1);
    }

    @Test
    void scatteredCountsWhoSitsElsewhereThanMost() {
        Arena arena = Arena.builder(People.many(6), List.of(Round.about(3)))
                .together(List.of(new Together(Set.of(id(0), id(1))), new Together(Set.of(id(1), id(2)))))
                .build();

        assertThat(count(new MustRule.Scattered(), arena, sitting(group(0, 1, 3), group(2, 4, 5))))
                .isEqualTo(1);
        assertThat(count(new MustRule.Scattered(), arena, sitting(group(3, 4, 5), group(0, 1, 2))))
                .isZero();
    }

    @Test
    void unpinnedCountsSeatsElsewhere() {
        Arena arena =
                four().pins(List.of(new Pin(id(0), 0, 1), new Pin(id(1), 0, 0))).build();

        assertThat(count(new MustRule.Unpinned(), arena, sitting(group(0, 1), group(2, 3))))
                .isEqualTo(1);
        assertThat(count(new MustRule.Unpinned(), arena, sitting(group(1, 2), group(3))))
                .isZero();
    }

    @Test
    void mixingAddsTheSlidersOfWhatDiffers() {
        Arena arena = Arena.builder(
                        List.of(
                                People.of(0, "SE", "sales"),
                                People.of(1, "NO", "sales"),
                                People.of(2, "SE", "service"),
                                People.plain(3)),
                        List.of(Round.about(4)))
                .mix(new Mix(Map.of(Attribute.COUNTRY, 3, Attribute.FUNCTION, 1), 0))
                .build();

        assertThat(count(new WorthRule.Mixing(), arena, sitting(group(0, 1, 2, 3))))
                .isEqualTo(3 + 1 + 4);
    }

    @Test
    void repeatsGrowWithTheSquareAndRememberEarlierArenas() {
        Arena.Builder twice = four().rounds(PAIRS_TWICE).mix(new Mix(Map.of(), 1));
        Grouping same = new Grouping(List.of(sitting(group(0, 1), group(2, 3)), sitting(group(0, 1), group(2, 3))));
        long unit = WorthRule.Repeats.A_REPEAT;

        assertThat(new WorthRule.Repeats().count(new Roster(twice.build()), same))
                .isEqualTo(-(2 + 2) * unit);
        assertThat(new WorthRule.Repeats()
                        .count(new Roster(twice.history(Map.of(pair(0, 1), 3)).build()), same))
                .isEqualTo(-(2 * (1 + 6) + 2) * unit);
        assertThat(new WorthRule.Repeats()
                        .count(new Roster(twice.mix(new Mix(Map.of(), 0)).build()), same))
                .isZero();
    }

    @Test
    void spreadCountsWhatIsAlikeWhateverTheSliders() {
        Arena arena = Arena.builder(
                        List.of(
                                People.of(0, "SE", "sales"),
                                People.of(1, "SE", "sales", Part.NEWCOMER),
                                People.of(2, "NO", "sales", Part.NEWCOMER),
                                People.plain(3)),
                        List.of(Round.about(2)))
                .mix(new Mix(Map.of(), 0))
                .build();

        assertThat(count(new BalanceRule.Spread(), arena, sitting(group(0, 1), group(2, 3))))
                .isEqualTo(2);
        assertThat(count(new BalanceRule.Spread(), arena, sitting(group(0, 3), group(1, 2))))
                .isEqualTo(3);
    }

    @Test
    void movedSeatsCountsOnlyThoseWhoWereThereAndStillAre() {
        Grouping before = new Grouping(List.of(sitting(group(0, 1), group(2, 7))));
        Arena arena = four().previous(before).build();

        assertThat(count(new SteadinessRule.MovedSeats(), arena, sitting(group(0, 3), group(1, 2))))
                .isEqualTo(1);
    }

    @Test
    void groupsThatLostMostAreThoseThatGo() {
        Grouping before = new Grouping(List.of(sitting(group(0, 8), group(1, 2), group(3, 4))));
        Arena arena = Arena.builder(
                        List.of(People.plain(1), People.plain(2), People.plain(3), People.plain(4)),
                        List.of(new Round(
                                Round.about(2).when(),
                                Round.about(2).length(),
                                new GroupSizes.Exactly(List.of(2, 2)),
                                Set.of())))
                .previous(before)
                .build();

        assertThat(count(new SteadinessRule.MovedSeats(), arena, sitting(group(1, 2), group(3, 4))))
                .isZero();
    }

    /** The law of {@link Rule}: the search's cost is weight times count, but for a number that all seats share. */
    @ParameterizedTest
    @MethodSource("rules")
    void meansTheSameInTheNumbersOfTheSearch(Rule rule) {
        boolean stricter = rule instanceof HardRule.Language
                || rule instanceof HardRule.Hours
                || rule instanceof MustRule.Scattered;
        Samples.forAll(100, random -> {
            Roster roster = new Roster(arena(random));
            Tableau tableau = Tableau.of(roster, List.of(rule));
            Weights weights = Weights.of(largest(roster.arena()));
            Seats one = Seats.random(tableau.seating(), new SplittableRandom(random.nextLong()));
            Seats other = Seats.random(tableau.seating(), new SplittableRandom(random.nextLong()));
            long cost = tableau.seating().cost(one) - tableau.seating().cost(other);
            long counted = rule.weight(weights)
                    * (rule.count(roster, tableau.grouping(one)) - rule.count(roster, tableau.grouping(other)));

            if (stricter) {
                assertThat(tableau.seating().cost(one))
                        .isGreaterThanOrEqualTo(rule.weight(weights) * rule.count(roster, tableau.grouping(one)));
            } else {
                assertThat(cost).isEqualTo(counted);
            }
        });
    }

    @Test
    void everyLevelHasARule() {
        assertThat(Rules.ALL).extracting(Rule::level).contains(Level.values());
        assertThat(Rules.hard()).hasSize(8);
    }

    @Test
    void aHardFaultWeighsMoreThanAllThatASeatCanWin() {
        Weights weights = Weights.of(10);

        assertThat(weights.of(Level.HARD)).isGreaterThan(10 * weights.of(Level.MUST));
        assertThat(weights.of(Level.MUST)).isGreaterThan(10 * weights.of(Level.STEADINESS));
        assertThat(weights.of(Level.WORTH)).isEqualTo(-8 * weights.of(Level.BALANCE));
    }

    @Test
    void thereIsRoomForLargeGroupsWithEveryReasonToBeApart() {
        for (int people : List.of(40, 128, 300)) {
            List<Participant> all = IntStream.range(0, people)
                    .mapToObj(n -> n == 1 ? People.at(1, "Asia/Tokyo") : People.speaking(n, "sv", "en"))
                    .toList();
            Arena arena = Arena.builder(all, List.of(Round.about(people).on(WINTER)))
                    .apart(Set.of(pair(0, 1)))
                    .pins(List.of(new Pin(id(0), 0, 0)))
                    .history(Map.of(pair(0, 1), 9))
                    .speech(Arena.Speech.COMMON)
                    .build();

            assertThat(Tableau.of(new Roster(arena), Rules.ALL).seating().people())
                    .isEqualTo(people);
        }
    }

    private static int largest(Arena arena) {
        int largest = 1;
        for (int round = 0; round < arena.rounds().size(); round++) {
            largest = Math.max(largest, Collections.max(arena.sizes(round)));
        }
        return largest;
    }

    private static Arena arena(RandomGenerator random) {
        int people = 8 + random.nextInt(20);
        List<Participant> participants = People.mixed(people, random);
        List<Round> rounds = List.of(
                Round.about(4).on(WINTER),
                Round.about(3).without(Set.of(id(0), id(3))).on(WINTER),
                Round.about(4).on(WINTER));
        Arena.Builder builder = Arena.builder(participants, rounds)
                .apart(People.pairs(4, people, random))
                .mustMeet(People.pairs(4, people, random))
                .together(List.of(new Together(Set.of(id(1), id(2)))))
                .pins(List.of(new Pin(id(5), 1, 1)))
                .facilitatorsPerGroup(1)
                .speech(Arena.Speech.COMMON)
                .mix(Mix.USUAL.with(Attribute.EXPERIENCE, 3).with(Attribute.COUNTRY, 2));
        builder.history(Map.of(pair(0, 1), 2, pair(3, 4), 1, pair(2, 99), 1));
        Arena arena = builder.build();
        Tableau tableau = Tableau.of(new Roster(arena), List.of());
        Seats before = Seats.random(tableau.seating(), new SplittableRandom(random.nextLong()));
        return arena.change().previous(tableau.grouping(before)).build();
    }

    private static Participant hours(Participant participant, int from, int until) {
        return participant.with(new WorkingHours(LocalTime.of(from, 0), LocalTime.of(until, 0)));
    }

    private static long count(Rule rule, Arena arena, Sitting... sittings) {
        return rule.count(new Roster(arena), new Grouping(List.of(sittings)));
    }

    private static Arena.Builder four() {
        return Arena.builder(People.many(4), List.of(Round.about(2)));
    }

    private static PersonPair pair(int one, int other) {
        return new PersonPair(id(one), id(other));
    }
}
