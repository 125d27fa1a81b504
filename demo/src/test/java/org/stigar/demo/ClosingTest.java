package org.stigar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Structure;
import org.stigar.demo.staff.CompanyDates;

/** How trails close, measured on the walks alone, beside the table of trail-model.md, part 5. */
class ClosingTest {

    private static final double[] INSIDE = {.571, .338, .117, .017};
    private static final double[] ACROSS = {.703, .499, .229, .045};
    private static final int CHANGE = (int) CompanyDates.REORGANISATION.toEpochDay();
    private static final MadeUpCompany COMPANY = MadeUpCompany.of(12_000, 5);
    private static final Map<Long, TreeSet<Integer>> DAYS = new HashMap<>();

    private final Structure before = COMPANY.directory()
            .at(CompanyDates.startOf(CompanyDates.REORGANISATION).minusSeconds(1));
    private final Structure after = COMPANY.directory().at(CompanyDates.startOf(CompanyDates.REORGANISATION));

    @BeforeAll
    static void walk() {
        COMPANY.forEachPairDay((one, other, day) -> {
            if (day >= CHANGE - 90 && day < CHANGE + 90) {
                DAYS.computeIfAbsent((long) Math.min(one, other) << 32 | Math.max(one, other), p -> new TreeSet<>())
                        .add(day);
            }
        });
    }

    @Test
    void closesInsideAndAcrossAsMeasured() {
        double[] inside = closing((one, other) -> inside(before, one, other) && inside(after, one, other));
        double[] across = closing((one, other) -> !inside(before, one, other) && !inside(after, one, other));

        assertAll(inside, INSIDE, 0.03, "inside");
        assertAll(across, ACROSS, 0.03, "across");
    }

    @Test
    void closesAsAcrossWhereTheSharedHomeIsLost() {
        double[] lost = closing((one, other) -> inside(before, one, other) && !inside(after, one, other));

        assertAll(lost, ACROSS, 0.05, "lost");
    }

    @Test
    void closesAsInsideWhereASharedHomeIsGained() {
        Counts gained = count((one, other) -> !inside(before, one, other) && inside(after, one, other));

        // Two hundred trails or so: enough to tell the two rows apart in their sum, too few for each class alone.
        double share = gained.closedInAll() / gained.expected(INSIDE);
        double shareIfAcross = gained.closedInAll() / gained.expected(ACROSS);
        assertThat(share).isBetween(0.8, 1.2);
        assertThat(shareIfAcross).isLessThan(0.85);
    }

    private static void assertAll(double[] actual, double[] expected, double tolerance, String what) {
        SoftAssertions softly = new SoftAssertions();
        for (int strength = 0; strength < 4; strength++) {
            softly.assertThat(actual[strength])
                    .as("%s, strength class %d", what, strength)
                    .isBetween(expected[strength] - tolerance, expected[strength] + tolerance);
        }
        softly.assertAll();
    }

    private static boolean inside(Structure structure, int one, int other) {
        return structure
                .relation(COMPANY.people().get(one), COMPANY.people().get(other))
                .isInside();
    }

    private static double[] closing(BiPredicate<Integer, Integer> which) {
        return count(which).shares();
    }

    /** Counts, by strength class, the trails walked in the 90 days before and those of them not walked in those after. */
    private static Counts count(BiPredicate<Integer, Integer> which) {
        Counts counts = new Counts(new int[4], new int[4]);
        DAYS.forEach((pair, days) -> {
            int strength = days.headSet(CHANGE).size();
            if (strength > 0 && which.test((int) (pair >>> 32), pair.intValue())) {
                int row = strength == 1 ? 0 : strength <= 3 ? 1 : strength <= 9 ? 2 : 3;
                counts.trails[row]++;
                counts.closed[row] += days.tailSet(CHANGE).isEmpty() ? 1 : 0;
            }
        });
        return counts;
    }

    /** Trails, and those that closed, by strength class. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Counts(int[] trails, int[] closed) {

        double[] shares() {
            return IntStream.range(0, 4)
                    .mapToDouble(row -> closed[row] / (double) trails[row])
                    .toArray();
        }

        double closedInAll() {
            return Arrays.stream(closed).sum();
        }

        double expected(double[] shares) {
            return IntStream.range(0, 4)
                    .mapToDouble(row -> trails[row] * shares[row])
                    .sum();
        }
    }
}
