package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;

/**
 * Privacy P1 by attack on two outcomes of the same pairs, such as new trails and kept promises, or after 30 days and after 90. All ways in
 * which nine pairs can have none, one or two of each on either side. Two friends know their own and that of those whom they are compared
 * with. Of nobody else must it be known whether they have any of the one, any of the other, or neither.
 *
 * <p>Only how many pairs are of each class in each outcome is said, so pairs count by both their classes: which numbers of them can be
 * reached is worked out pair by pair.
 */
class TwoOutcomesAttackTest {

    private static final Attack ATTACK = Attack.on("two outcomes");
    private static final EffectGate GATE = new EffectGate(Policy.leaders(8));
    private static final MatchTerms PAIRS = new MatchTerms(0.2, 1, 0.1, 2, 0);
    private static final int NINE = 9;
    private static final int MOST = 2;

    /** A number of pairs in each of five classes is written with a digit each. */
    private static final int CODES = 100_000;

    /** None or some of the first, none or some of the second, neither; of who took part, and of their like. */
    private static final int ALL = (1 << 10) - 1;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** How the second outcome of one person hangs on the first. */
    private enum Tie {
        NONE,
        /** What is there after 30 days is there after 90. */
        AT_LEAST_AS_MUCH,
        /** Nobody keeps a promise without a new trail. */
        ONLY_WITH_THE_FIRST;

        boolean allows(int first, int second) {
            return switch (this) {
                case NONE -> true;
                case AT_LEAST_AS_MUCH -> second >= first;
                case ONLY_WITH_THE_FIRST -> second == 0 || first > 0;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Tie.class)
    void twoOutcomesOfTheSamePairsTellOfNobody(Tie tie) {
        Map<PublishedEffect, Integer> labels = new HashMap<>();
        assertThat(known(tie, code -> labels.computeIfAbsent(shown(code), shown -> labels.size())))
                .isZero();
        assertThat(labels).hasSizeGreaterThan(4);
    }

    /** The attack works: how many pairs are in each class would tell. */
    @Test
    void countsOfEachClassWouldTell() {
        Map<Integer, Integer> labels = new HashMap<>();
        assertThat(known(Tie.NONE, code -> labels.computeIfAbsent(code, one -> labels.size())))
                .isPositive();
    }

    /** Counts for how many two friends and publications something is known of somebody else. */
    private static int known(Tie tie, ToIntFunction<Integer> said) {
        Map<Long, Integer> cells = cells(tie);
        List<Long> classes = List.copyOf(cells.keySet());
        Set<Long> six = reach(Set.of(0L), classes, NINE - 3);
        Map<Long, Integer> seven = new HashMap<>();
        six.forEach(ways -> cells.forEach((cell, open) -> seven.merge(ways + cell, open, (one, other) -> one | other)));
        int[] labels = new int[CODES];
        List<Long> digits = List.of(1L, 10L, 100L, 1_000L, 10_000L);
        reach(Set.of(0L), digits, NINE).forEach(code -> labels[code.intValue()] = said.applyAsInt(code.intValue()));
        long[] ways = seven.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] masks =
                Arrays.stream(ways).mapToInt(way -> seven.getOrDefault(way, 0)).toArray();
        int most = 1 + Arrays.stream(labels).max().orElse(0);
        int known = 0;
        for (int one = 0; one < classes.size(); one++) {
            for (int other = one; other < classes.size(); other++) {
                long own = classes.get(one) + classes.get(other);
                int[] open = new int[most * most];
                for (int way = 0; way < ways.length; way++) {
                    ATTACK.attempt();
                    long all = ways[way] + own;
                    open[labels[(int) (all / CODES)] * most + labels[(int) (all % CODES)]] |= masks[way];
                }
                known += (int) Arrays.stream(open)
                        .filter(mask -> mask > 0 && mask != ALL)
                        .count();
            }
        }
        return known;
    }

    /** Returns what can be so of two people, for each class that their pair can be of in either outcome. */
    private static Map<Long, Integer> cells(Tie tie) {
        Map<Long, Integer> cells = new HashMap<>();
        for (int first = 0; first <= MOST; first++) {
            for (int second = 0; second <= MOST; second++) {
                for (int othersFirst = 0; othersFirst <= MOST; othersFirst++) {
                    for (int othersSecond = 0; othersSecond <= MOST; othersSecond++) {
                        if (tie.allows(first, second) && tie.allows(othersFirst, othersSecond)) {
                            long cell = digit(first - othersFirst) * CODES + digit(second - othersSecond);
                            int open = is(first, second) | is(othersFirst, othersSecond) << 5;
                            cells.merge(cell, open, (a, b) -> a | b);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static int is(int first, int second) {
        return (first == 0 ? 1 : 2) | (second == 0 ? 4 : 8) | (first + second == 0 ? 16 : 0);
    }

    private static long digit(int apart) {
        return Math.round(Math.pow(10, apart + MOST));
    }

    private static Set<Long> reach(Set<Long> from, List<Long> classes, int pairs) {
        Set<Long> reached = from;
        for (int pair = 0; pair < pairs; pair++) {
            Set<Long> next = new HashSet<>();
            reached.forEach(ways -> classes.forEach(cell -> next.add(ways + cell)));
            reached = next;
        }
        return reached;
    }

    /** Returns what is seen of so many pairs in each class. */
    private static PublishedEffect shown(int code) {
        List<Subject> participants = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        int rest = code;
        for (int apart = 0; apart <= 2 * MOST; apart++, rest /= 10) {
            for (int pair = 0; pair < rest % 10; pair++) {
                participants.add(new Subject(new PersonId("p" + participants.size()), List.of(), 1, apart));
                others.add(new Subject(new PersonId("o" + others.size()), List.of(), 1, MOST));
            }
        }
        return GATE.publish(
                new EffectCase(participants, others, Set.of(), 1), PAIRS, List.of(), new SplittableRandom(1));
    }
}
