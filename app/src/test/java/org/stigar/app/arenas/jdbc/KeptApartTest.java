package org.stigar.app.arenas.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.Pseudonym;
import org.stigar.arena.coffee.CoffeeCircle;
import org.stigar.arena.coffee.CoffeeGroup;
import org.stigar.arena.coffee.CoffeeMember;
import org.stigar.arena.coffee.CoffeeRounds;
import org.stigar.arena.coffee.CoffeeWeek;
import org.stigar.arena.coffee.PastCoffee;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/** That somebody wants never to meet one cannot be told from never meeting them. */
class KeptApartTest {

    private static final int PEOPLE = 12;
    private static final int CIRCLES = 60;
    private static final int ROUNDS = 3 * PEOPLE;

    private final Random random = new Random(44);

    @Test
    void leavesOutOnePairInSixteen() {
        long leftOut = IntStream.range(0, 100_000)
                .filter(i -> KeptApart.isLeftOut(pseudonym(), pseudonym()))
                .count();

        assertThat(leftOut).isBetween(100_000L / 17, 100_000L / 15);
    }

    @Test
    void isTheSameBothWays() {
        Pseudonym one = pseudonym();
        Pseudonym other = pseudonym();

        assertThat(KeptApart.isLeftOut(one, other)).isEqualTo(KeptApart.isLeftOut(other, one));
    }

    /** Else a small workshop, in two groups, would now and then be refused for a reason that nobody may be told. */
    @Test
    void noThreeAreLeftOutWithOneAnother() {
        List<Pseudonym> many = Stream.generate(this::pseudonym).limit(120).toList();
        long apart = 0;
        for (Pseudonym one : many) {
            List<Pseudonym> others = many.stream()
                    .filter(other -> !other.equals(one) && KeptApart.isLeftOut(one, other))
                    .toList();
            apart += others.size();
            assertThat(others)
                    .allSatisfy(two -> assertThat(others)
                            .noneMatch(three -> !two.equals(three) && KeptApart.isLeftOut(two, three)));
        }
        assertThat(apart).isGreaterThan(500);
    }

    /**
     * Three accounts watch thirty-six rounds, and take for shy whomever one of them never met while everybody else met everybody. One in
     * fifty of the pairs is kept apart by a wish. Without the lot they would always be right.
     */
    @Test
    void threeAccountsThatGuessAreMostlyWrong() {
        int guessed = 0;
        int right = 0;
        for (int i = 0; i < CIRCLES; i++) {
            Map<PersonId, Pseudonym> people = new TreeMap<>();
            IntStream.range(0, PEOPLE).forEach(n -> people.put(new PersonId("p" + (10 + n)), pseudonym()));
            List<PersonId> ids = List.copyOf(people.keySet());
            Set<Set<PersonId>> wished = new HashSet<>();
            for (PersonId one : ids) {
                ids.stream()
                        .filter(other -> one.compareTo(other) < 0 && random.nextInt(50) == 0)
                        .forEach(other -> wished.add(Set.of(one, other)));
            }
            Set<Set<PersonId>> met = play(people, wished);
            for (PersonId mine : ids.subList(0, 3)) {
                for (PersonId other : ids.subList(3, PEOPLE)) {
                    if (!met.contains(Set.of(mine, other))) {
                        guessed++;
                        right += wished.contains(Set.of(mine, other)) ? 1 : 0;
                    }
                }
            }
        }

        assertThat(guessed).isGreaterThan(CIRCLES);
        assertThat((double) right / guessed).isLessThan(0.4);
    }

    private static Set<Set<PersonId>> play(Map<PersonId, Pseudonym> people, Set<Set<PersonId>> wished) {
        List<CoffeeMember> members = people.keySet().stream()
                .map(id -> new CoffeeMember(
                        id, ZoneOffset.UTC, WorkingHours.OFFICE, Optional.empty(), Optional.empty(), Set.of(), 0))
                .toList();
        List<PastCoffee> past = new ArrayList<>();
        Set<Set<PersonId>> met = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate monday = LocalDate.of(2026, 3, 2).plusWeeks(round);
            CoffeeCircle circle = new CoffeeCircle(
                    members,
                    CoffeeCircle.Size.PAIRS,
                    Set.of(),
                    (one, other) -> wished.contains(Set.of(one, other))
                            || KeptApart.isLeftOut(pseudonymOf(people, one), pseudonymOf(people, other)),
                    past);
            for (CoffeeGroup group : new CoffeeRounds()
                    .plan(circle, new CoffeeWeek(monday, Duration.ofMinutes(30)), 7)
                    .groups()) {
                past.add(new PastCoffee(monday, group.people()));
                for (PersonId one : group.people()) {
                    group.people().stream()
                            .filter(other -> !other.equals(one))
                            .forEach(other -> met.add(Set.of(one, other)));
                }
            }
        }
        return met;
    }

    private static Pseudonym pseudonymOf(Map<PersonId, Pseudonym> people, PersonId person) {
        return Optional.ofNullable(people.get(person)).orElseThrow();
    }

    private Pseudonym pseudonym() {
        byte[] bytes = new byte[Pseudonym.LENGTH];
        random.nextBytes(bytes);
        return new Pseudonym(bytes);
    }
}
