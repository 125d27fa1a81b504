package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Privacy P1 and P2 by attack: who knows the whole publication, and all forests there can be, tries to find a trail. */
class GateAttackTest {

    private static final Attack ATTACK = Attack.on("forests that look the same");

    private static final List<TrailState> STATES = List.of(TrailState.values());
    private static final List<Quarter> QUARTERS = List.of(new Quarter(0, 10), new Quarter(10, 20));

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Every forest of very small organisations, with limits as small as the groups. */
    @ParameterizedTest
    @CsvSource({"3, 3, 0", "4, 2, 1", "3, 3, 1"})
    void everyForestThatFitsLeavesEveryTrailAndEveryCountOpen(int one, int other, int few) {
        Gate gate = new Gate(new Policy(2, 3, few));
        Structure structure = Organisations.blocks(one, other);
        Traces all = Organisations.traces(one + other, (a, b) -> 1);
        Map<Publication, Behind> seen = new HashMap<>();
        for (int forest = 0; forest < 1 << all.size(); forest++) {
            int open = forest;
            Publication shown = gate.publish(Snapshot.builder(all, List.of(structure))
                    .states(trail -> (open >> trail & 1) == 1 ? Optional.of(TrailState.OPEN) : Optional.empty())
                    .build());
            seen.computeIfAbsent(shown, s -> new Behind(all, one)).add(open);
        }

        assertThat(seen).hasSizeGreaterThan(2);
        seen.forEach((shown, behind) -> behind.requireOpen(shown));
    }

    /** Names within a group can be exchanged unseen, so what is shown fits a forest where any one trail is another's. */
    @Test
    void whoHasWhichTrailInAGroupChangesNothing() {
        Samples.forAll(150, random -> {
            int[] sizes = random.ints(3, 5, 9).toArray();
            int people = sizes[0] + sizes[1] + sizes[2];
            int[] states = states(random, people);
            int[] days = random.ints((long) people * people, 0, 20).toArray();
            int[] renamed = renamed(random, sizes);
            Gate gate = new Gate(Policy.leaders(5));

            assertThat(gate.publish(snapshot(people, sizes, states, days, renamed)))
                    .isEqualTo(gate.publish(snapshot(people, sizes, states, days, renamed(sizes))));
        });
    }

    /** For the real limits: beside what is there, finds a forest with another number of trails that looks the same. */
    @Test
    void everyCountHasAnAlternativeThatLooksTheSame() {
        Samples.forAll(40, random -> {
            int people = 15;
            int[] sizes = {5, 5, 5};
            int[] states = states(random, people);
            Gate gate = new Gate(Policy.leaders(5));
            Publication shown = gate.publish(snapshot(people, sizes, states, new int[0], renamed(sizes)));
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b <= a; b++) {
                    assertThat(hasAlternative(random, gate, shown, states, a, b))
                            .as("cell %d, %d of %s", a, b, shown)
                            .isTrue();
                }
            }
        });
    }

    private static boolean hasAlternative(
            RandomGenerator random, Gate gate, Publication shown, int[] states, int a, int b) {
        for (int attempt = 0; attempt < 5_000; attempt++) {
            int[] other = states.clone();
            for (int flip = random.nextInt(1, 7); flip > 0; flip--) {
                // Half of the changes are in the cell itself, the others make up for them in totals.
                boolean here = random.nextBoolean();
                int one = here ? a * 5 + random.nextInt(5) : random.nextInt(15);
                int two = here ? b * 5 + random.nextInt(5) : random.nextInt(15);
                other[pair(one, two, 15)] = random.nextBoolean() ? 0 : -1;
            }
            if (open(other, a, b) != open(states, a, b)
                    && gate.publish(snapshot(15, new int[] {5, 5, 5}, other, new int[0], renamed(5, 5, 5)))
                            .equals(shown)) {
                return true;
            }
        }
        return false;
    }

    private static int open(int[] states, int a, int b) {
        int count = 0;
        for (int one = 0; one < 15; one++) {
            for (int two = one + 1; two < 15; two++) {
                count += one / 5 == Math.min(a, b) && two / 5 == Math.max(a, b) && states[pair(one, two, 15)] == 0
                        ? 1
                        : 0;
            }
        }
        return count;
    }

    /** Draws a state for each pair: its number, or −1 for none; any mixture of dense and sparse. */
    private static int[] states(RandomGenerator random, int people) {
        double density = random.nextDouble();
        double open = random.nextDouble();
        return random.ints((long) people * people, 0, 3)
                .map(state -> random.nextDouble() > density ? -1 : random.nextDouble() < open ? 0 : state)
                .toArray();
    }

    private static Snapshot snapshot(int people, int[] sizes, int[] states, int[] days, int[] renamed) {
        ATTACK.attempt();
        int[] back = new int[people];
        for (int person = 0; person < people; person++) {
            back[renamed[person]] = person;
        }
        Traces traces = Organisations.traces(
                people, (one, other) -> Math.max(1, days.length == 0 ? 1 : days[pair(back[one], back[other], people)]));
        return Snapshot.builder(traces, List.of(Organisations.blocks(sizes)))
                .quarters(days.length == 0 ? List.of() : QUARTERS)
                .states(trail -> {
                    int state = states[pair(back[traces.first(trail)], back[traces.second(trail)], people)];
                    return state < 0 ? Optional.empty() : Optional.of(STATES.get(state));
                })
                .build();
    }

    private static int pair(int one, int other, int people) {
        return Math.min(one, other) * people + Math.max(one, other);
    }

    private static int[] renamed(int... sizes) {
        int[] same = new int[Arrays.stream(sizes).sum()];
        for (int person = 0; person < same.length; person++) {
            same[person] = person;
        }
        return same;
    }

    /** Shuffles the people of each group among themselves. */
    private static int[] renamed(RandomGenerator random, int[] sizes) {
        int[] names = renamed(sizes);
        int from = 0;
        for (int size : sizes) {
            for (int i = from + size - 1; i > from; i--) {
                int j = random.nextInt(from, i + 1);
                int kept = names[i];
                names[i] = names[j];
                names[j] = kept;
            }
            from += size;
        }
        return names;
    }

    /** What all forests have in common that look the same. */
    private static final class Behind {
        private final Traces all;
        private final int firstOfOther;
        private final List<Set<Integer>> counts = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        private final Set<Integer> totals = new TreeSet<>();
        private int everOpen;
        private int alwaysOpen = -1;

        Behind(Traces all, int firstOfOther) {
            this.all = all;
            this.firstOfOther = firstOfOther;
        }

        void add(int open) {
            ATTACK.attempt();
            everOpen |= open;
            alwaysOpen &= open;
            int[] cells = new int[3];
            for (int trail = 0; trail < all.size(); trail++) {
                cells[cell(trail)] += open >> trail & 1;
            }
            for (int cell = 0; cell < 3; cell++) {
                counts.get(cell).add(cells[cell]);
            }
            totals.add(Integer.bitCount(open));
        }

        void requireOpen(Publication shown) {
            assertThat(everOpen).as("%s", shown).isEqualTo((1 << all.size()) - 1);
            assertThat(alwaysOpen).as("%s", shown).isZero();
            assertThat(counts)
                    .as("%s", shown)
                    .allSatisfy(values -> assertThat(values).hasSizeGreaterThan(1));
            assertThat(totals).as("%s", shown).hasSizeGreaterThan(1);
        }

        private int cell(int trail) {
            if (all.second(trail) < firstOfOther) {
                return 0;
            }
            return all.first(trail) < firstOfOther ? 1 : 2;
        }
    }
}
