package org.stigar.core.measure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

class UnitMatrixTest {

    @Test
    void countsEveryPairOnce() {
        Samples.forAll(200, random -> {
            int people = random.nextInt(2, 25);
            int groups = random.nextInt(1, 6);
            int[] days = random.ints((long) people * people, -3, 4).toArray();
            int[] groupOf = random.ints(people, -1, groups).toArray();
            Traces traces = Organisations.traces(people, (one, other) -> Math.max(0, days[one * people + other]));
            Partition partition = Partition.of(people, groups, person -> groupOf[person]);

            UnitMatrix matrix =
                    UnitMatrix.of(traces, partition, trail -> traces.days(trail).size());

            for (int a = 0; a < groups; a++) {
                long leaving = 0;
                for (int b = 0; b < groups; b++) {
                    long expected = 0;
                    for (int one = 0; one < people; one++) {
                        for (int other = one + 1; other < people; other++) {
                            boolean here = (groupOf[one] == a && groupOf[other] == b)
                                    || (groupOf[one] == b && groupOf[other] == a);
                            expected += here ? Math.max(0, days[one * people + other]) : 0;
                        }
                    }
                    assertThat(matrix.between(a, b)).isEqualTo(expected);
                    leaving += a == b ? 0 : expected;
                }
                assertThat(matrix.leaving(a)).isEqualTo(leaving);
                assertThat(matrix.ends(a)).isEqualTo(leaving + 2 * matrix.between(a, a));
            }
        });
    }

    @Test
    void expectsAsMuchInAllAsThereIs() {
        Samples.forAll(500, random -> {
            int groups = random.nextInt(2, 9);
            int[] sizes = random.ints(groups, 2, 30).toArray();
            double[] ends = random.doubles(groups, 0, 100).toArray();
            Mixing mixing = new Mixing(ends, sizes);
            double all = 0;
            double expected = 0;
            for (int a = 0; a < groups; a++) {
                all += ends[a] / 2;
                for (int b = 0; b <= a; b++) {
                    expected += mixing.expected(a, b);
                    assertThat(mixing.expected(a, b)).isEqualTo(mixing.expected(b, a));
                }
            }
            assertThat(expected).isCloseTo(all, within(1e-9));
        });
    }

    @Test
    void expectsTheShareOfPairsWhereAllAreEquallyActive() {
        int[] sizes = {3, 5, 12};
        double[] ends = {30, 50, 120};
        Mixing mixing = new Mixing(ends, sizes);
        double pairs = 20 * 19 / 2.0;

        assertThat(mixing.expected(0, 0)).isCloseTo(100 * 3 / pairs, within(1e-12));
        assertThat(mixing.expected(1, 2)).isCloseTo(100 * 60 / pairs, within(1e-12));
    }

    @Test
    void expectsNothingWhereNobodyIsOrWalks() {
        assertThat(new Mixing(new double[] {0, 0}, new int[] {4, 0}).expected(0, 1))
                .isZero();
        assertThat(new Mixing(new double[] {2, 0}, new int[] {1, 3}).expected(0, 0))
                .isZero();
    }

    @Test
    void putsGroupsThatAreCloseSideBySide() {
        // Two camps, {0, 3, 4} and {1, 2, 5}, numbered across each other.
        List<Integer> camp = List.of(0, 1, 1, 0, 0, 1);
        List<Integer> order = UnitOrder.of(6, (a, b) -> camp.get(a).equals(camp.get(b)) ? 2 : 0.5);

        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(order.subList(0, 3).stream().map(camp::get).distinct()).hasSize(1);
        assertThat(UnitOrder.of(6, (a, b) -> 1)).isEqualTo(UnitOrder.of(6, (a, b) -> 1));
        assertThat(UnitOrder.of(1, (a, b) -> 1)).containsExactly(0);
        assertThat(UnitOrder.of(0, (a, b) -> 1)).isEmpty();
    }

    @Test
    void fewAreMeasuredAgainstHalf() {
        var reliance = new Reliance(2, 3);
        for (long held : new long[] {1, 5, 2, 4, 3}) {
            reliance.add(1, held);
        }

        assertThat(reliance.ofFew(1)).isEqualTo(12);
        assertThat(reliance.leansOnFew(1, 23)).isTrue();
        assertThat(reliance.leansOnFew(1, 24)).isFalse();
        assertThat(reliance.ofFew(0)).isZero();
    }
}
