package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.pulse.Scale;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;

/**
 * Privacy P1 to P3 by attack on pulses: members who know how many answered, what they answered themselves and what their friends did
 * try to learn what somebody else answered, or did not answer.
 */
class PulseAttackTest {

    private static final Attack ATTACK = Attack.on("answers of a pulse");

    private static final Policy POLICY = Policy.leaders(5);
    private static final PulseGate GATE = new PulseGate(POLICY);
    private static final Scale THREE = new Scale(3);

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Nine people in three units: all 19,683 ways to answer, each pair of friends, each of the seven others. */
    @Test
    void ofNinePeopleNoTwoLearnAnything() {
        int people = 9;
        Waves waves = Waves.of(5, 2, 3, 4);
        Map<PublishedPulse, List<int[]>> behind = new HashMap<>();
        int[] points = new int[people];
        Arrays.fill(points, 1);
        for (boolean more = true; more; more = advance(points, 3)) {
            ATTACK.attempt();
            behind.computeIfAbsent(GATE.publish(waves.wave("one", THREE, points), List.of()), p -> new ArrayList<>())
                    .add(points.clone());
        }

        assertThat(behind).as("something is said").hasSizeGreaterThan(3);
        behind.forEach((shown, vectors) -> {
            assertThat(shown.groups()).hasSize(1);
            for (int one = 0; one < people; one++) {
                for (int other = 0; other < one; other++) {
                    assertThat(narrowest(vectors, one, other)).as("%s", shown).isEqualTo(3);
                }
            }
        });
    }

    /** Returns how many answers of somebody else two people cannot rule out, in the worst case. */
    private static int narrowest(List<int[]> vectors, int one, int other) {
        int[][] open = new int[9][vectors.get(0).length];
        for (int[] vector : vectors) {
            int known = 3 * (vector[one] - 1) + vector[other] - 1;
            for (int person = 0; person < vector.length; person++) {
                open[known][person] |= 1 << vector[person];
            }
        }
        int narrowest = 3;
        for (int[] known : open) {
            for (int person = 0; person < known.length; person++) {
                if (person != one && person != other && known[person] > 0) {
                    narrowest = Math.min(narrowest, Integer.bitCount(known[person]));
                }
            }
        }
        return narrowest;
    }

    private static boolean advance(int[] points, int scale) {
        int at = 0;
        while (at < points.length && points[at] == scale) {
            points[at++] = 1;
        }
        if (at == points.length) {
            return false;
        }
        points[at]++;
        return true;
    }

    /** Every number of answers, every way they can spread: three who put together what they know rule out no answer of a fourth. */
    @ParameterizedTest
    @CsvSource({"2, 9, 130", "3, 9, 64", "4, 9, 27", "5, 9, 19", "7, 9, 12"})
    void howeverManyAnswerThreeLearnNothing(int points, int from, int until) {
        for (int people = from; people <= until; people++) {
            assertThat(ruledOut(
                            points,
                            people,
                            3,
                            counts -> CoarseAnswers.of(1, counts, POLICY).map(CoarseAnswers::parts)))
                    .as("%d people", people)
                    .isZero();
        }
    }

    /** Rounding each count to five, as one would, is not enough: 0 of ten is known beside about 5 and about 5. */
    @Test
    void roundingEachCountToFiveIsNotEnough() {
        assertThat(ruledOut(
                        3,
                        10,
                        2,
                        counts -> counts.stream().map(count -> count / 5).toList()))
                .isPositive();
        assertThat(ruledOut(
                        3,
                        9,
                        2,
                        counts -> counts.stream().map(count -> (count + 2) / 5).toList()))
                .isPositive();
    }

    @Test
    void fewerThanNineSayNothing() {
        for (int people = 0; people <= 8; people++) {
            assertThat(CoarseAnswers.of(1, List.of(people, 0, 0), POLICY)).isEmpty();
        }
        assertThat(CoarseAnswers.of(1, List.of(8, 0, 0), Policy.leaders(8))).isEmpty();
        assertThat(CoarseAnswers.of(1, List.of(12, 0, 0), Policy.leaders(12))).isEmpty();
        assertThat(CoarseAnswers.of(1, List.of(13, 0, 0), Policy.leaders(12))).isPresent();
    }

    /** Counts in how many cases somebody's answer is ruled out for friends who know theirs. */
    private static int ruledOut(int points, int people, int friends, Function<List<Integer>, Object> shown) {
        Map<Object, Map<List<Integer>, Integer>> open = new HashMap<>();
        List<List<Integer>> known = new ArrayList<>();
        spread(points, friends, known::add);
        spread(points, people, counts -> {
            ATTACK.attempt();
            Map<List<Integer>, Integer> masks = open.computeIfAbsent(shown.apply(counts), s -> new HashMap<>());
            for (List<Integer> own : known) {
                int mask = 0;
                boolean fits = true;
                for (int point = 0; point < points; point++) {
                    int rest = counts.get(point) - own.get(point);
                    fits &= rest >= 0;
                    mask |= rest > 0 ? 1 << point : 0;
                }
                if (fits) {
                    masks.merge(own, mask, (one, other) -> one | other);
                }
            }
        });
        return (int) open.values().stream()
                .flatMap(masks -> masks.values().stream())
                .filter(mask -> mask != (1 << points) - 1)
                .count();
    }

    /** Goes through all ways in which so many can spread over so many points. */
    private static void spread(int points, int people, Consumer<List<Integer>> each) {
        spread(new int[points], 0, people, each);
    }

    private static void spread(int[] counts, int point, int left, Consumer<List<Integer>> each) {
        if (point == counts.length - 1) {
            counts[point] = left;
            each.accept(Arrays.stream(counts).boxed().toList());
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[point] = here;
            spread(counts, point + 1, left - here, each);
        }
    }

    /**
     * The same people in two waves whom a code of their own ties together: all 24,310 ways in which nine can answer three points twice (43,758 for
     * ten). Two friends see both waves and how many moved; no answer of anybody else is known, in either wave.
     */
    @ParameterizedTest
    @CsvSource({"9", "10", "11"})
    void ofTwoWavesAndWhoMovedNoAnswerIsKnown(int people) {
        Map<List<Object>, Map<List<Integer>, int[]>> open = new HashMap<>();
        List<List<Integer>> known = new ArrayList<>();
        spread(9, 2, known::add);
        spread(9, people, counts -> {
            ATTACK.attempt();
            Map<List<Integer>, int[]> masks = open.computeIfAbsent(shown(counts), s -> new HashMap<>());
            for (List<Integer> own : known) {
                int before = 0;
                int after = 0;
                boolean fits = true;
                for (int cell = 0; cell < 9; cell++) {
                    int rest = counts.get(cell) - own.get(cell);
                    fits &= rest >= 0;
                    before |= rest > 0 ? 1 << (cell / 3) : 0;
                    after |= rest > 0 ? 1 << (cell % 3) : 0;
                }
                if (fits) {
                    int[] mask = masks.computeIfAbsent(own, o -> new int[2]);
                    mask[0] |= before;
                    mask[1] |= after;
                }
            }
        });
        long pinned = open.values().stream()
                .flatMap(masks -> masks.values().stream())
                .flatMapToInt(Arrays::stream)
                .filter(mask -> Integer.bitCount(mask) < 2)
                .count();
        assertThat(open).hasSizeGreaterThan(20);
        assertThat(pinned).isZero();
    }

    private static List<Object> shown(List<Integer> counts) {
        List<Integer> before = new ArrayList<>(List.of(0, 0, 0));
        List<Integer> after = new ArrayList<>(List.of(0, 0, 0));
        List<Integer> moves = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        for (int cell = 0; cell < 9; cell++) {
            int one = cell / 3;
            int other = cell % 3;
            int count = counts.get(cell);
            before.set(one, before.get(one) + count);
            after.set(other, after.get(other) + count);
            moves.set(other - one + 2, moves.get(other - one + 2) + count);
        }
        return List.of(
                CoarseAnswers.of(1, before, POLICY).orElseThrow().parts(),
                CoarseAnswers.of(1, after, POLICY).orElseThrow().parts(),
                CoarseAnswers.of(-2, moves, POLICY).orElseThrow().parts());
    }

    /**
     * The same on five points, where there are too many ways to try: somebody's answer can only be known if all others have it too. So for
     * every way in which all but two friends answered the first wave alike, and any way in the second, another is looked for that looks the
     * same and in which one of them did not.
     */
    @ParameterizedTest
    @CsvSource({"4, 9", "5, 9", "5, 10", "5, 11", "7, 13"})
    void ofTwoWavesOnFivePointsNoAnswerIsKnown(int points, int people) {
        Samples.forAll(3_000, random -> {
            int[][] answers = new int[people][2];
            int alike = 1 + random.nextInt(points);
            int[] likely = random.ints(3, 1, points + 1).toArray();
            for (int person = 0; person < people; person++) {
                answers[person][0] = person < 2 ? 1 + random.nextInt(points) : alike;
                answers[person][1] = likely[random.nextInt(3)];
            }
            boolean turned = random.nextBoolean();
            List<Object> seen = joint(answers, points, turned);
            boolean open = false;
            for (int person = 2; person < people && !open; person++) {
                int[] before = answers[person];
                for (int pair = 0; pair < points * points && !open; pair++) {
                    answers[person] = new int[] {1 + pair / points, 1 + pair % points};
                    ATTACK.attempt();
                    open = answers[person][0] != alike
                            && joint(answers, points, turned).equals(seen);
                }
                answers[person] = before;
            }
            assertThat(open).as("%s", Arrays.deepToString(answers)).isTrue();
        });
    }

    /** Returns what is seen of answers to two waves; turned, the wave in which most answer alike is the second. */
    private static List<Object> joint(int[][] answers, int points, boolean turned) {
        int[][] counts = new int[3][points];
        counts[2] = new int[5];
        for (int[] pair : answers) {
            counts[0][pair[0] - 1]++;
            counts[1][pair[1] - 1]++;
            int moved = turned ? pair[0] - pair[1] : pair[1] - pair[0];
            counts[2][2 + Math.max(-2, Math.min(2, moved))]++;
        }
        List<Object> seen = new ArrayList<>();
        for (int[] wave : counts) {
            seen.add(CoarseAnswers.of(1, Arrays.stream(wave).boxed().toList(), POLICY)
                    .orElseThrow()
                    .parts());
        }
        return seen;
    }

    /** Sixty people in units of 30, 20 and 10: for anybody and any answer, finds a wave that looks the same and in which they gave it. */
    @Test
    void ofSixtyPeopleEveryAnswerOfEverybodyStaysOpen() {
        Waves waves = Waves.of(8, 30, 20, 10);
        PulseGate gate = new PulseGate(Policy.leaders(8));
        Samples.forAll(60, random -> {
            int[] points = drawn(random, 60, 3);
            PublishedPulse shown = gate.publish(waves.wave("one", THREE, points), List.of());
            assertThat(shown.groups()).hasSize(3);
            int victim = random.nextInt(60);
            int unit = victim < 30 ? 0 : victim < 50 ? 30 : 50;
            int end = victim < 30 ? 30 : victim < 50 ? 50 : 60;
            // The two friends are the first of the unit, or the last.
            int friends = victim < unit + 2 ? end - 2 : unit;
            for (int wanted = 1; wanted <= 3; wanted++) {
                boolean found = false;
                for (int attempt = 0; attempt < 4_000 && !found; attempt++) {
                    ATTACK.attempt();
                    int[] other = points.clone();
                    for (int change = random.nextInt(5); change > 0; change--) {
                        int person = unit + random.nextInt(end - unit);
                        other[person] = 1 + random.nextInt(3);
                    }
                    other[friends] = points[friends];
                    other[friends + 1] = points[friends + 1];
                    other[victim] = wanted;
                    found = gate.publish(waves.wave("one", THREE, other), List.of())
                            .equals(shown);
                }
                assertThat(found)
                        .as("%d of %s", wanted, Arrays.toString(points))
                        .isTrue();
            }
        });
    }

    /** Who gave which answer in a group changes nothing; and the total, the whole less any group, says no more than the groups do. */
    @Test
    void whoGaveWhichAnswerChangesNothing() {
        Waves waves = Waves.of(8, 30, 20, 10);
        PulseGate gate = new PulseGate(Policy.leaders(8));
        Map<List<Object>, PublishedPulse> byGroups = new HashMap<>();
        int[] same = {0};
        Samples.forAll(300, random -> {
            int[] points = drawn(random, 60, 2);
            PublishedPulse shown = gate.publish(waves.wave("one", new Scale(2), points), List.of());
            int one = random.nextInt(30);
            int other = random.nextInt(30);
            int[] exchanged = points.clone();
            exchanged[one] = points[other];
            exchanged[other] = points[one];

            assertThat(gate.publish(waves.wave("one", new Scale(2), exchanged), List.of()))
                    .isEqualTo(shown);
            PublishedPulse before = byGroups.putIfAbsent(List.copyOf(shown.groups()), shown);
            if (before != null) {
                same[0]++;
                assertThat(shown.total()).isEqualTo(before.total());
            }
        });
        assertThat(same[0]).isPositive();
    }

    /** A change is worked out from what is published of its waves: if they look the same, so does it. */
    @Test
    void aChangeTellsNoMoreThanItsWaves() {
        Waves waves = Waves.of(8, 30, 20, 10);
        PulseGate gate = new PulseGate(Policy.leaders(8));
        Map<List<Object>, PublishedChange> seen = new HashMap<>();
        int[] same = {0};
        Samples.forAll(300, random -> {
            List<PublishedPulse> shown = new ArrayList<>();
            for (String id : List.of("one", "two")) {
                shown.add(gate.publish(waves.wave(id, new Scale(2), drawn(random, 60, 2)), List.of()));
            }
            PublishedChange change = gate.change(shown.get(0), shown.get(1), new SplittableRandom(1));
            PublishedChange before = seen.putIfAbsent(List.copyOf(shown), change);
            if (before != null) {
                same[0]++;
                assertThat(change).isEqualTo(before);
            }
        });
        assertThat(same[0]).isPositive();
    }

    private static int[] drawn(RandomGenerator random, int people, int scale) {
        int likely = 1 + random.nextInt(scale);
        double often = random.nextDouble();
        return random.ints(people, 1, scale + 1)
                .map(point -> random.nextDouble() < often ? likely : point)
                .toArray();
    }
}
