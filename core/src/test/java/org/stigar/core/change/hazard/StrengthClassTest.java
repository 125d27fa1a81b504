package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthClassTest {

    @ParameterizedTest
    @CsvSource({"1, ONCE", "2, FEW", "3, FEW", "4, SOME", "9, SOME", "10, MANY", "90, MANY"})
    void goesByDistinctDays(int days, StrengthClass expected) {
        assertThat(StrengthClass.of(days)).isEqualTo(expected);
    }

    @Test
    void needsADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> StrengthClass.of(0));
    }

    @Test
    void numbersEveryCellOnce() {
        assertThat(Cell.all()).hasSize(16);
        assertThat(Cell.all())
                .extracting(Cell::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(StrengthClass.values()).extracting(StrengthClass::fromDays).containsExactly(1, 2, 4, 10);
    }
}
