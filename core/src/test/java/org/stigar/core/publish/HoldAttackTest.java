package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.publish.PublishedCoverage.Level;
import org.stigar.core.publish.PublishedUnit.Hold;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;

/** Privacy P2 by attack: from whether a unit holds, beside what is said of its cells, tries to narrow one of them down. */
class HoldAttackTest {

    private static final Attack ATTACK = Attack.on("whether a unit holds, beside its cells");

    private static final Policy POLICY = Policy.leaders(5);
    private static final int MOST = 14;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Every number of trails to three other units, each leaning or not, and all together leaning or not. */
    @Test
    void besideThreeOthersEveryCountStaysAsOpenAsItsLabel() {
        assertThat(narrowed(3, true)).isEmpty();
    }

    @Test
    void besideOneOrTwoOthersItSaysNoMoreThanTheSeams() {
        assertThat(narrowed(1, true)).isEmpty();
        assertThat(narrowed(2, true)).isEmpty();
    }

    /** The attack is no empty one: looked at together, two cells would tell of one another. */
    @Test
    void withoutTheRuleOfThreeOthersTwoCellsTellOfOneAnother() {
        assertThat(narrowed(2, false)).isNotEmpty();
    }

    /** Whatever bipartite forest: a seam of which no three have most has six independent trails, and three if any three are away. */
    @Test
    void aSeamThatLeansOnNobodyIsHeldBySixAtLeast() {
        int[] held = {0};
        Set<Integer> strengths = new TreeSet<>();
        Samples.forAll(3_000, random -> {
            int people = random.nextInt(3, 9);
            List<int[]> trails = trails(random, people);
            int[] degrees = new int[2 * people];
            trails.forEach(trail -> {
                degrees[trail[0]]++;
                degrees[trail[1]]++;
            });
            int[] busiest = IntStream.range(0, 2 * people)
                    .boxed()
                    .sorted(Comparator.comparing(person -> -degrees[person]))
                    .mapToInt(Integer::intValue)
                    .limit(3)
                    .toArray();
            if (!trails.isEmpty()
                    && 2 * IntStream.of(busiest).map(one -> degrees[one]).sum() <= trails.size()) {
                held[0]++;
                Seam seam = seam(trails);
                strengths.add(seam.independent());
                assertThat(seam.independent()).isGreaterThanOrEqualTo(2 * POLICY.few());
                assertThat(seam.holdsWithoutBusiest()).isTrue();
                Set<Integer> away = Set.of(busiest[0], busiest[1], busiest[2]);
                trails.removeIf(trail -> away.contains(trail[0]) || away.contains(trail[1]));
                assertThat(seam(trails).independent()).isGreaterThanOrEqualTo(Seam.HOLDS);
            }
        });
        assertThat(held[0]).isGreaterThan(50);
        assertThat(strengths).as("the bound is reached").contains(2 * POLICY.few());
    }

    private static List<int[]> trails(RandomGenerator random, int people) {
        List<int[]> trails = new ArrayList<>();
        double density = random.nextDouble();
        for (int left = 0; left < people; left++) {
            for (int right = people; right < 2 * people; right++) {
                if (random.nextDouble() < density) {
                    trails.add(new int[] {left, right});
                }
            }
        }
        return trails;
    }

    private static Seam seam(List<int[]> trails) {
        return Seam.of(
                trails.stream().mapToInt(trail -> trail[0]).toArray(),
                trails.stream().mapToInt(trail -> trail[1]).toArray(),
                0);
    }

    @Test
    void underFourFifthsOfThePairsNothingLeansOnFew() {
        List<PublishedCell> cells = List.of(cell(0, false), cell(0, false), cell(0, false));

        assertThat(UnitGate.hold(cells, true, 2, true, Level.ENOUGH, POLICY)).isEqualTo(Hold.LEANS_ON_FEW);
        assertThat(UnitGate.hold(cells, true, 2, true, Level.SOME, POLICY)).isEqualTo(Hold.UNKNOWN);
        assertThat(UnitGate.hold(cells, true, 12, false, Level.SOME, POLICY)).isEqualTo(Hold.HOLDS);
        assertThat(UnitGate.hold(cells, true, 12, false, Level.TOO_LITTLE, POLICY))
                .isEqualTo(Hold.NOT_SAID);
        assertThat(UnitGate.hold(cells, false, 12, false, Level.ENOUGH, POLICY)).isEqualTo(Hold.LEANS_ON_FEW);
        assertThat(UnitGate.hold(List.of(), true, 12, false, Level.ENOUGH, POLICY))
                .isEqualTo(Hold.NOT_SAID);
    }

    /** Returns what is said where some count has fewer values left than its label beside the other labels. */
    private static Set<String> narrowed(int others, boolean ruled) {
        Map<String, List<Set<Integer>>> alone = new HashMap<>();
        Map<String, List<Set<Integer>>> together = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        int worlds = (int) Math.pow(2 * (MOST + 1), others);
        for (int world = 0; world < worlds; world++) {
            int[] counts = new int[others];
            boolean[] leans = new boolean[others];
            int rest = world;
            for (int i = 0; i < others; i++) {
                leans[i] = rest % 2 == 1;
                counts[i] = rest / 2 % (MOST + 1);
                rest /= 2 * (MOST + 1);
            }
            ATTACK.attempt();
            for (boolean all : new boolean[] {false, true}) {
                if (canBe(counts, leans, all)) {
                    List<PublishedCell> cells = new ArrayList<>();
                    for (int i = 0; i < others; i++) {
                        cells.add(cell(counts[i], leans[i]));
                    }
                    int out = Arrays.stream(counts).sum();
                    Hold hold = ruled
                            ? UnitGate.hold(cells, true, out, all, Level.ENOUGH, POLICY)
                            : out >= POLICY.k() && !all ? Hold.HOLDS : Hold.LEANS_ON_FEW;
                    String beside = cells + " " + hold;
                    labels.put(beside, cells.toString());
                    note(alone, cells.toString(), counts);
                    note(together, beside, counts);
                }
            }
        }
        Set<String> narrowed = new TreeSet<>();
        together.forEach((said, values) -> {
            if (!values.equals(alone.get(labels.get(said)))) {
                narrowed.add(said);
            }
        });
        return narrowed;
    }

    /** Returns whether some forest has these numbers of trails, of which three people do or do not have most. */
    private static boolean canBe(int[] counts, boolean[] leans, boolean all) {
        int out = Arrays.stream(counts).sum();
        boolean some = false;
        for (int i = 0; i < counts.length; i++) {
            some |= leans[i];
            // Three people always have most of one to five trails, and never most of none.
            if ((counts[i] == 0 && leans[i]) || (counts[i] > 0 && counts[i] < 6 && !leans[i])) {
                return false;
            }
            // The three of one cell have most of all, unless there are as many elsewhere as they have more than half.
            if (!all && leans[i] && out - counts[i] < (counts[i] % 2 == 0 ? 2 : 1)) {
                return false;
            }
        }
        return all ? some : out == 0 || out > 5;
    }

    private static void note(Map<String, List<Set<Integer>>> behind, String said, int[] counts) {
        List<Set<Integer>> values = behind.computeIfAbsent(said, s -> {
            List<Set<Integer>> empty = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                empty.add(new TreeSet<>());
            }
            return empty;
        });
        for (int i = 0; i < counts.length; i++) {
            values.get(i).add(counts[i]);
        }
    }

    /** Says a cell as the gate does; few trails that lean on nobody cannot be. */
    private static PublishedCell cell(int open, boolean leans) {
        PublishedCount count = PublishedCount.across(open, leans, 1_000, POLICY);
        PublishedCell.Seam seam = open < POLICY.k()
                ? PublishedCell.Seam.UNKNOWN
                : leans ? PublishedCell.Seam.LEANS_ON_FEW : PublishedCell.Seam.HOLDS;
        return new PublishedCell(count, PublishedCell.Versus.UNKNOWN, seam, PublishedCoverage.between(10, 10, 10, 10));
    }
}
