package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7, 8, 9, 11, 16, 25, 27})
    void keepsTheLawsOfAField(int size) {
        Field field = Field.find(size).orElseThrow();
        for (int a = 0; a < size; a++) {
            assertThat(field.plus(a, 0)).isEqualTo(a);
            assertThat(field.times(a, 1)).isEqualTo(a);
            boolean[] products = new boolean[size];
            for (int b = 0; b < size; b++) {
                products[field.times(a, b)] = true;
                assertThat(field.times(a, b)).isEqualTo(field.times(b, a));
                for (int c = 0; c < size; c++) {
                    assertThat(field.times(a, field.plus(b, c)))
                            .isEqualTo(field.plus(field.times(a, b), field.times(a, c)));
                    assertThat(field.times(a, field.times(b, c))).isEqualTo(field.times(field.times(a, b), c));
                    assertThat(field.plus(a, field.plus(b, c))).isEqualTo(field.plus(field.plus(a, b), c));
                }
            }
            assertThat(products[1]).as("%d has an inverse", a).isEqualTo(a != 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 10, 12, 15, 24, 36})
    void isThereForPowersOfPrimesOnly(int size) {
        assertThat(Field.find(size)).isEmpty();
    }
}
