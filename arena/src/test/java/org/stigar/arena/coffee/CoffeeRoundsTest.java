package org.stigar.arena.coffee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.coffee.Drinkers.WEEK;
import static org.stigar.arena.coffee.Drinkers.id;
import static org.stigar.arena.coffee.Drinkers.member;
import static org.stigar.arena.coffee.Drinkers.members;
import static org.stigar.arena.coffee.Drinkers.pairs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.WorkingHours;

class CoffeeRoundsTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    private final CoffeeRounds rounds = new CoffeeRounds();

    @Test
    void nobodyThereMeansNobodyTogether() {
        assertThat(rounds.plan(pairs(List.of()), WEEK, 1)).isEqualTo(new CoffeeRound(List.of(), List.of()));
    }

    @Test
    void oneIsAlone() {
        assertThat(rounds.plan(pairs(members(1)), WEEK, 1)).isEqualTo(new CoffeeRound(List.of(), List.of(id(0))));
    }

    @Test
    void theOddOneJoinsAPair() {
        CoffeeRound round = rounds.plan(
                pairs(List.of(
                        member(0, STOCKHOLM, Set.of(), 1),
                        member(1, STOCKHOLM, Set.of(), 0),
                        member(2, STOCKHOLM, Set.of(), 1))),
                WEEK,
                1);

        assertThat(round.groups()).singleElement().satisfies(group -> {
            assertThat(group.people()).containsExactly(id(0), id(1), id(2));
            assertThat(group.odd()).contains(id(1));
        });
    }

    @Test
    void whoIsAwayIsAsIfTheyWereNoMembers() {
        List<CoffeeMember> all = members(41);
        CoffeeCircle without = pairs(all.subList(0, 40));
        CoffeeCircle away = new CoffeeCircle(all, Size.PAIRS, Set.of(id(40)), (one, other) -> false, List.of());

        assertThat(rounds.plan(away, WEEK, 7)).isEqualTo(rounds.plan(without, WEEK, 7));
    }

    @Test
    void sameSeedSameRoundInWhateverOrder() {
        List<CoffeeMember> shuffled = new ArrayList<>(members(101));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(rounds.plan(pairs(shuffled), WEEK, 3)).isEqualTo(rounds.plan(pairs(members(101)), WEEK, 3));
        assertThat(rounds.plan(pairs(shuffled), WEEK, 4)).isNotEqualTo(rounds.plan(pairs(shuffled), WEEK, 3));
    }

    @Test
    void keepsApartWhoIsToBeKeptApart() {
        CoffeeCircle circle = new CoffeeCircle(
                members(3),
                Size.PAIRS,
                Set.of(),
                (one, other) -> Set.of(one, other).equals(Set.of(id(0), id(1))),
                List.of(new PastCoffee(LocalDate.of(2026, 11, 23), List.of(id(0), id(2)))));

        CoffeeRound round = rounds.plan(circle, WEEK, 1);

        assertThat(round.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.people()).hasSize(2).contains(id(2)));
        assertThat(round.alone()).hasSize(1);
    }

    @Test
    void ratherMeetsAgainThanAtNight() {
        List<CoffeeMember> members = List.of(
                member(0, STOCKHOLM, Set.of(), 0),
                member(1, STOCKHOLM, Set.of(), 0),
                member(2, SYDNEY, Set.of(), 0),
                member(3, SYDNEY, Set.of(), 0));
        List<PastCoffee> past = List.of(
                new PastCoffee(LocalDate.of(2026, 11, 23), List.of(id(0), id(1))),
                new PastCoffee(LocalDate.of(2026, 11, 23), List.of(id(2), id(3))));

        assertThat(rounds.plan(pairs(members, past), WEEK, 1).groups())
                .extracting(CoffeeGroup::people)
                .containsExactly(List.of(id(0), id(1)), List.of(id(2), id(3)));
    }

    @Test
    void saysWhereHoursNeverMeet() {
        CoffeeRound round =
                rounds.plan(pairs(List.of(member(0, STOCKHOLM, Set.of(), 0), member(1, SYDNEY, Set.of(), 0))), WEEK, 1);

        assertThat(round.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.at()).isEmpty());
    }

    @Test
    void proposesATimeInEverybodysHours() {
        ZoneId london = ZoneId.of("Europe/London");
        CoffeeMember late = new CoffeeMember(
                id(1),
                london,
                new WorkingHours(LocalTime.of(12, 0), LocalTime.of(20, 0)),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0);

        CoffeeGroup group = rounds.plan(pairs(List.of(member(0, STOCKHOLM, Set.of(), 0), late)), WEEK, 1)
                .groups()
                .get(0);

        ZonedDateTime there = group.at().orElseThrow().atZone(london);
        assertThat(there.toLocalTime()).isBetween(LocalTime.of(13, 0), LocalTime.of(15, 30));
        assertThat(there.toLocalDate()).isBetween(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 4));
    }

    @Test
    void hearsWishes() {
        List<CoffeeMember> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            members.add(member(i, STOCKHOLM, Set.of(Mixing.COUNTRY), 0)); // even ones in Sweden, odd ones in Denmark
        }

        assertThat(rounds.plan(pairs(members), WEEK, 1).groups())
                .hasSize(20)
                .allSatisfy(group -> assertThat(group.people().stream()
                                .mapToInt(person ->
                                        Integer.parseInt(person.value().substring(1)) % 2)
                                .sum())
                        .isEqualTo(1));
    }

    @Test
    void whoMetLongAgoComesBeforeWhoMetLately() {
        LocalDate monday = WEEK.monday();
        List<PastCoffee> past = List.of(
                new PastCoffee(monday.minusWeeks(3), List.of(id(0), id(1))),
                new PastCoffee(monday.minusWeeks(3), List.of(id(2), id(3))),
                new PastCoffee(monday.minusWeeks(2), List.of(id(0), id(2))),
                new PastCoffee(monday.minusWeeks(2), List.of(id(1), id(3))),
                new PastCoffee(monday.minusWeeks(1), List.of(id(0), id(3))),
                new PastCoffee(monday.minusWeeks(1), List.of(id(1), id(2))));

        assertThat(rounds.plan(pairs(members(4), past), WEEK, 1).groups())
                .extracting(CoffeeGroup::people)
                .containsExactly(List.of(id(0), id(1)), List.of(id(2), id(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 20, 100, 101, 102})
    void threesHoldEverybodyInThreesButForTheRest(int count) {
        CoffeeCircle circle = new CoffeeCircle(members(count), Size.THREES, Set.of(), (one, other) -> false, List.of());

        CoffeeRound round = rounds.plan(circle, WEEK, 1);

        assertThat(round.alone()).isEmpty();
        assertThat(round.groups().stream().flatMap(group -> group.people().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        members(count).stream().map(CoffeeMember::id).toList());
        assertThat(round.groups().stream().filter(group -> group.people().size() == 2))
                .hasSize((3 - count % 3) % 3);
        assertThat(round.groups())
                .allSatisfy(group -> assertThat(group.people()).hasSizeBetween(2, 3));
    }
}
