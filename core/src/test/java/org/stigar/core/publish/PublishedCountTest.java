package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.publish.Published.Trend;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.samples.Attack;

/** Privacy P2 by attack: from what is said of counts, alone and side by side, tries to get back one of them. */
class PublishedCountTest {

    private static final Attack ATTACK = Attack.on("counts side by side and in totals");

    private static final long FAR = 1_000_000;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    @Test
    void roundsToFiveAndSaysNoSmallNumber() {
        Policy policy = Policy.leaders(8);

        assertThat(shown(0, policy)).isEqualTo("FEWER_THAN 8");
        assertThat(shown(7, policy)).isEqualTo("FEWER_THAN 8");
        assertThat(shown(8, policy)).isEqualTo("ROUNDED 10");
        assertThat(shown(12, policy)).isEqualTo("ROUNDED 10");
        assertThat(shown(13, policy)).isEqualTo("ROUNDED 15");
        assertThat(PublishedCount.label(40, true, FAR, policy).kind()).isEqualTo(Kind.LEANS_ON_FEW);
        assertThat(PublishedCount.label(4, true, FAR, policy).kind()).isEqualTo(Kind.FEWER_THAN);
    }

    @Test
    void researchBelowTheFloorIsExact() {
        assertThat(shown(3, Policy.research(1))).isEqualTo("ROUNDED 3");
        assertThat(shown(3, Policy.research(8))).isEqualTo("FEWER_THAN 8");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 20})
    void everyNumberStandsForThreeCountsOrMore(int k) {
        Policy policy = Policy.leaders(k);
        Map<PublishedCount, Set<Long>> behind = new HashMap<>();
        for (long count = 0; count < 200; count++) {
            PublishedCount label = PublishedCount.label(count, false, FAR, policy);
            assertThat(count).isBetween(label.least(), label.most());
            behind.computeIfAbsent(label, l -> new TreeSet<>()).add(count);
        }
        behind.forEach((label, counts) -> {
            if (label.most() < 200) {
                assertThat(counts).hasSizeGreaterThanOrEqualTo(3).hasSize((int) (label.most() - label.least() + 1));
            }
        });
    }

    /** Three people are always behind more than half of five trails across, so of the counts behind a number five is none. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 12})
    void acrossANumberStandsForThreeCountsThatCanBe(int k) {
        Policy policy = Policy.leaders(k);
        Map<PublishedCount, Set<Long>> behind = new HashMap<>();
        for (long count = 0; count < 200; count++) {
            boolean leans = count > 0 && count < 2L * policy.few();
            behind.computeIfAbsent(PublishedCount.across(count, leans, FAR, policy), l -> new TreeSet<>())
                    .add(count);
        }
        behind.forEach((label, counts) -> {
            if (label.kind() == Kind.ROUNDED && label.most() < 200) {
                assertThat(counts).hasSizeGreaterThanOrEqualTo(3).hasSize((int) (label.most() - label.least() + 1));
            }
        });
    }

    /** The attack is no empty one: said like a count inside, the five would be six or seven. */
    @Test
    void saidLikeACountInsideFiveWouldBeNarrower() {
        PublishedCount five = PublishedCount.single(6, false, FAR, Policy.leaders(5));

        assertThat(five.most() - 2L * Policy.leaders(5).few() + 1).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 12})
    void neverSaysThatAllPairsOrNoneHaveATrail(int k) {
        Policy policy = Policy.leaders(k);
        for (int pairs = k * k; pairs < k * k + 60; pairs++) {
            Map<PublishedCount, Set<Integer>> behind = new HashMap<>();
            for (int count = 0; count <= pairs; count++) {
                PublishedCount label = PublishedCount.single(count, false, pairs, policy);
                assertThat((long) count).isBetween(label.least(), label.most());
                behind.computeIfAbsent(label, l -> new TreeSet<>()).add(count);
            }
            assertThat(behind.values()).allSatisfy(counts -> assertThat(counts).hasSizeGreaterThanOrEqualTo(3));
        }
    }

    /** All forests of small groups, as counts of pairs in three states: what is shown leaves every count open. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 8, 9})
    void statesSideBySideTellNoMoreThanEachAlone(int size) {
        int pairs = size * (size - 1) / 2;
        Policy policy = Policy.leaders(Math.min(size, 8));
        Map<PublishedStates, List<Set<Long>>> behind = new HashMap<>();
        Map<PublishedStates, Set<Long>> sums = new HashMap<>();
        for (long open = 0; open <= pairs; open++) {
            for (long fading = 0; open + fading <= pairs; fading++) {
                for (long overgrown = 0; open + fading + overgrown <= pairs; overgrown++) {
                    for (int leaning = 0; leaning < 8; leaning++) {
                        boolean[] leans = {(leaning & 1) > 0, (leaning & 2) > 0, (leaning & 4) > 0};
                        long[] counts = {open, fading, overgrown};
                        PublishedStates shown = PublishedStates.inside(counts, leans, pairs, policy);
                        note(behind, shown, counts);
                        sums.computeIfAbsent(shown, s -> new TreeSet<>()).add(open + fading + overgrown);
                    }
                }
            }
        }
        behind.forEach((shown, values) -> {
            assertThat(values).allSatisfy(counts -> assertThat(counts).hasSizeGreaterThanOrEqualTo(3));
            // Neither that no pair has a trail, nor that every pair has one.
            assertThat(sums.get(shown)).hasSizeGreaterThan(1);
        });
    }

    /** All small forests, as counts of three parts: whatever total stands beside them, each part stays as open as before. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void aTotalTellsNothingOfItsParts(int k) {
        Policy policy = Policy.leaders(k);
        int most = 24;
        for (int unsaid : new int[] {0, 9}) {
            Map<List<PublishedCount>, List<Set<Long>>> alone = new HashMap<>();
            Map<List<PublishedCount>, List<Set<Long>>> together = new HashMap<>();
            for (long a = 0; a <= most; a++) {
                for (long b = 0; b <= most; b++) {
                    for (long c = 0; c <= most; c++) {
                        for (long rest = 0; rest <= unsaid; rest++) {
                            long[] counts = {a, b, c};
                            List<PublishedCount> parts = new ArrayList<>();
                            for (long count : counts) {
                                parts.add(PublishedCount.label(count, false, most, policy));
                            }
                            note(alone, parts, counts);
                            PublishedCount total = PublishedCount.total(a + b + c + rest, false, parts, unsaid, policy);
                            assertThat(a + b + c + rest).isBetween(total.least(), total.most());
                            List<PublishedCount> seen = new ArrayList<>(parts);
                            seen.add(total);
                            note(together, seen, counts);
                        }
                    }
                }
            }
            // A count of 23 or 24 is cut off by the end of this enumeration, not by what is shown.
            together.forEach((seen, values) -> {
                if (seen.subList(0, 3).stream().allMatch(part -> part.most() <= most)) {
                    assertThat(values).as("%s", seen).isEqualTo(alone.get(seen.subList(0, 3)));
                }
            });
        }
    }

    @Test
    void trendsAreBands() {
        Policy policy = Policy.leaders(8);
        PublishedCount few = PublishedCount.label(3, false, FAR, policy);
        PublishedCount ten = PublishedCount.label(10, false, FAR, policy);
        PublishedCount fifteen = PublishedCount.label(15, false, FAR, policy);
        PublishedCount hundred = PublishedCount.label(100, false, FAR, policy);
        PublishedCount more = PublishedCount.label(110, false, FAR, policy);
        PublishedCount leaning = PublishedCount.label(100, true, FAR, policy);

        assertThat(ten.trendSince(hundred)).isEqualTo(Trend.DOWN);
        assertThat(hundred.trendSince(ten)).isEqualTo(Trend.UP);
        // One step may be a single trail more.
        assertThat(ten.trendSince(few)).isEqualTo(Trend.STEADY);
        assertThat(hundred.trendSince(few)).isEqualTo(Trend.UP);
        assertThat(fifteen.trendSince(ten)).isEqualTo(Trend.UP);
        assertThat(more.trendSince(hundred)).isEqualTo(Trend.STEADY);
        assertThat(hundred.trendSince(leaning)).isEqualTo(Trend.UNKNOWN);
    }

    private static String shown(long count, Policy policy) {
        PublishedCount label = PublishedCount.label(count, false, FAR, policy);
        return label.kind() + " " + label.value();
    }

    private static <T> void note(Map<T, List<Set<Long>>> behind, T seen, long[] counts) {
        ATTACK.attempt();
        List<Set<Long>> values = behind.computeIfAbsent(
                seen,
                s -> IntStream.range(0, counts.length)
                        .<Set<Long>>mapToObj(i -> new TreeSet<>())
                        .toList());
        for (int i = 0; i < counts.length; i++) {
            values.get(i).add(counts[i]);
        }
    }
}
