package org.stigar.arena.coffee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.coffee.Drinkers.WEEK;
import static org.stigar.arena.coffee.Drinkers.id;
import static org.stigar.arena.coffee.Drinkers.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.samples.Samples;

/** Pairs against trying all of them, in tiny circles. */
class CoffeeOracleTest {

    @Test
    void noOtherPairsAreCheaper() {
        Samples.forAll(500, random -> {
            int count = 2 * random.nextInt(1, 5);
            CoffeeCircle circle = circle(count, random);
            Costs costs = Costs.of(circle.members(), circle, new MeetingHours(circle.members(), WEEK), WEEK.monday());

            int[] people = IntStream.range(0, count).toArray();
            int[][] pairs = BestPairs.of(people, costs, random);

            assertThat(Arrays.stream(pairs).flatMapToInt(Arrays::stream).boxed())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList());
            assertThat(Arrays.stream(pairs).mapToLong(costs::of).sum())
                    .isEqualTo(least(IntStream.range(0, count).boxed().toList(), costs));
        });
    }

    /** Tries the first with everybody else. */
    private static long least(List<Integer> people, Costs costs) {
        if (people.isEmpty()) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int other : people.subList(1, people.size())) {
            List<Integer> rest =
                    people.stream().skip(1).filter(one -> one != other).toList();
            least = Math.min(least, costs.of(people.get(0), other) + least(rest, costs));
        }
        return least;
    }

    private static CoffeeCircle circle(int count, RandomGenerator random) {
        List<CoffeeMember> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Mixing> wishes = EnumSet.noneOf(Mixing.class);
            for (Mixing mixing : Mixing.values()) {
                if (random.nextBoolean()) {
                    wishes.add(mixing);
                }
            }
            members.add(member(i, Samples.oneOf(random, Drinkers.ZONES), wishes, 0));
        }
        List<PastCoffee> past = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            past.add(new PastCoffee(
                    WEEK.monday().minusWeeks(random.nextInt(1, 9)),
                    List.of(id(random.nextInt(count)), id(random.nextInt(count)))));
        }
        return new CoffeeCircle(members, Size.PAIRS, Set.of(), (one, other) -> false, past);
    }
}
