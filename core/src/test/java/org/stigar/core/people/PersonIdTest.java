package org.stigar.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.samples.Samples;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " p1", "p1 ", "p\u00001", "p\n1", "\t"})
    void refusesWhatCannotBeAnId(String value) {
        assertThatThrownBy(() -> new PersonId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotRepeatTheIdInTheError() {
        assertThatThrownBy(() -> new PersonId("ann@example.org\n"))
                .hasMessageNotContaining("ann")
                .hasMessageContaining("person id");
        assertThatThrownBy(() -> new PersonId("a".repeat(201))).hasMessageContaining("had 201");
    }

    /** Strings made of "Aa" and "BB" share a hash with others of their length. */
    @Test
    void areEqualExactlyIfTheirValuesAre() {
        Samples.forAll(1_000, random -> {
            String one = (random.nextBoolean() ? "Aa" : "BB") + (random.nextBoolean() ? "Aa" : "BB") + "x";
            String other = random.nextInt(4) == 0 ? "AaAaX" : (random.nextBoolean() ? "AaBB" : "BBAa") + "x";

            assertThat(new PersonId(one).equals(new PersonId(other))).isEqualTo(one.equals(other));
            PersonId copy = new PersonId(String.valueOf(one.toCharArray()));
            assertThat(new PersonId(one)).isEqualTo(copy).hasSameHashCodeAs(copy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "Ann Berg", "åsa\u00a0b @x"})
    void knowsNamesAndAddresses(String value) {
        assertThat(new PersonId(value).isOpaque()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p0001", "17", "Åsa", "a-b_c.d"})
    void takesWhatHasNeitherAtNorBlankForOpaque(String value) {
        assertThat(new PersonId(value).isOpaque()).isTrue();
    }

    /** The quick check of plain characters and the slow one of all others must agree. */
    @Test
    void refusesExactlyControlCharactersAndOuterBlanks() {
        Samples.forAll(2_000, random -> {
            char c = (char) random.nextInt(0, 0x250);
            String inside = "a" + c + "b";
            boolean valid = !Character.isISOControl(c);
            if (valid) {
                assertThat(new PersonId(inside).value()).isEqualTo(inside);
            } else {
                assertThatThrownBy(() -> new PersonId(inside)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @Test
    void ordersByCodeUnit() {
        assertThat(new PersonId("B")).isLessThan(new PersonId("a"));
    }
}
