package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.core.samples.Samples;

class DaySetBytesTest {

    @Test
    void comeBackAsTheSetTheyWere() {
        Samples.forAll(1_000, random -> {
            DaySet days = days(random);

            assertThat(DaySet.ofBytes(days.toBytes())).isEqualTo(days);
        });
    }

    @Test
    void areEqualExactlyForEqualSets() {
        Samples.forAll(1_000, random -> {
            DaySet one = days(random);
            DaySet other = days(random);

            assertThat(Arrays.equals(one.toBytes(), other.toBytes())).isEqualTo(one.equals(other));
        });
    }

    @Test
    void areTwoYearsOfWorkingDaysInLittleMoreThanAByteADay() {
        int[] days = new int[520];
        Arrays.setAll(days, i -> 20_000 + i / 5 * 7 + i % 5);

        assertThat(DaySet.of(days).toBytes()).hasSize(2 + 3 + 519);
        assertThat(DaySet.EMPTY.toBytes()).containsExactly(0);
    }

    static List<byte[]> foreign() {
        return List.of(
                new byte[0],
                new byte[] {2, 5},
                new byte[] {1, 5, 5},
                new byte[] {1, (byte) 0x80},
                new byte[] {-1, -1, -1, -1, 7, 0},
                new byte[] {-1, -1, -1, -1, 15, 0},
                new byte[] {1, -1, -1, -1, -1, 15},
                new byte[] {2, -1, -1, -1, 7, 0});
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void areRefusedWhereTheyAreNotThoseOfASet(byte[] bytes) {
        assertThatThrownBy(() -> DaySet.ofBytes(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areRefusedOrReadWhateverTheyAre() {
        Samples.forAll(2_000, random -> {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            try {
                DaySet days = DaySet.ofBytes(bytes);
                assertThat(days).isEqualTo(DaySet.of(days.stream().toArray()));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("bytes of a set of days");
            }
        });
    }

    private static DaySet days(RandomGenerator random) {
        int latest = random.nextBoolean() ? 6 : DaySet.LATEST + 1;
        return DaySet.of(random.ints(random.nextInt(6), 0, latest).toArray());
    }
}
