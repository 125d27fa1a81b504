package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.samples.Attack;

/** The hazards are public: by attack on every way in which trails can be of four strengths. */
class ReckoningTest {

    private static final Attack ATTACK = Attack.on("strengths behind a label and a quarter");

    private static final HazardTable SHIPPED = HazardTable.shipped();
    private final Reckoning reckoning = new Reckoning(SHIPPED);

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Inverts: which numbers of trails, and of which strengths, fit a label and a quarter? */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 12})
    void everyQuarterFitsEveryNumberAndNoStrengthIsKnown(int k) {
        Policy policy = Policy.leaders(k);
        Map<String, Behind> behind = new HashMap<>();
        Map<PublishedCount, Set<Integer>> labelled = new HashMap<>();
        for (int all = first(4 * k); all < 4 * k + 15; all++) {
            PublishedCount label = PublishedCount.label(all, false, Long.MAX_VALUE, policy);
            labelled.computeIfAbsent(label, l -> new TreeSet<>()).add(all);
            for (int once = 0; once <= all; once++) {
                for (int few = 0; few <= all - once; few++) {
                    for (int some = 0; some <= all - once - few; some++) {
                        int[] counts = {once, few, some, all - once - few - some};
                        behind.computeIfAbsent(label + " " + quarter(counts), key -> new Behind(label))
                                .add(all, counts);
                    }
                }
            }
        }
        assertThat(behind).hasSize(4 * labelled.size());
        behind.forEach((key, found) -> {
            assertThat(found.all).as(key).isEqualTo(labelled.get(found.label));
            assertThat(found.counts)
                    .as(key)
                    .allSatisfy(ofOneStrength -> assertThat(ofOneStrength).hasSizeGreaterThanOrEqualTo(k));
            assertThat(found.pure).as("all of one strength, %s", key).isLessThan(found.ways);
        });
    }

    @Test
    void everythingIsWorkedOutFromWhatIsSaid() {
        PublishedCount fifty = PublishedCount.label(50, false, Long.MAX_VALUE, Policy.leaders(8));

        assertThat(reckoning.outcome(fifty, 3, 10, 10).closings()).isCloseTo(50 * (.703 - .658 / 8), within(1e-9));
        for (int quarter = 0; quarter < 4; quarter++) {
            Reckoning.Outcome outcome = reckoning.outcome(fifty, quarter, 10, 10);
            assertThat(outcome.extra().about())
                    .isBetween(outcome.extra().low(), outcome.extra().high());
            assertThat(outcome.extra().least()).isLessThan(outcome.extra().low());
            assertThat(outcome.extra().most()).isGreaterThan(outcome.extra().high());
        }
    }

    /** Every mixture's extra closings lie where the quarter says. */
    @Test
    void theRangeOfAQuarterHoldsEveryMixtureInIt() {
        PublishedCount fifty = PublishedCount.label(50, false, Long.MAX_VALUE, Policy.leaders(8));
        for (int once = 0; once <= 50; once += 2) {
            for (int few = 0; few <= 50 - once; few += 2) {
                for (int some = 0; some <= 50 - once - few; some += 2) {
                    int[] counts = {once, few, some, 50 - once - few - some};
                    double extra = sum(counts, Placement.ACROSS) - sum(counts, Placement.INSIDE);
                    Reckoning.Outcome outcome = reckoning.outcome(fifty, quarter(counts), 10, 10);
                    assertThat(extra)
                            .isBetween(
                                    outcome.extra().low() - 1e-9,
                                    outcome.extra().high() + 1e-9);
                }
            }
        }
    }

    /** Returns the first number of a label from this on. */
    private static int first(int from) {
        return (from + 1) / 5 * 5 + 3;
    }

    private int quarter(int[] counts) {
        int all = counts[0] + counts[1] + counts[2] + counts[3];
        return reckoning.quarter(sum(counts, Placement.ACROSS) / all);
    }

    private static double sum(int[] counts, Placement placement) {
        double sum = 0;
        int at = 0;
        for (StrengthClass strength : StrengthClass.values()) {
            sum += counts[at++] * SHIPPED.closing(strength, placement).probability();
        }
        return sum;
    }

    /** All that fits one label and quarter. */
    private static final class Behind {
        private final PublishedCount label;
        private final Set<Integer> all = new TreeSet<>();
        private final List<Set<Integer>> counts =
                List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        private int ways;
        private int pure;

        Behind(PublishedCount label) {
            this.label = label;
        }

        void add(int number, int[] ofStrengths) {
            ATTACK.attempt();
            all.add(number);
            ways++;
            for (int i = 0; i < ofStrengths.length; i++) {
                counts.get(i).add(ofStrengths[i]);
                pure += ofStrengths[i] == number ? 1 : 0;
            }
        }
    }
}
