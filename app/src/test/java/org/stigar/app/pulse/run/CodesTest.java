package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A code that is copied wrong is found out, and one that is copied sloppily is not. */
class CodesTest {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void areReadHoweverTheyAreTyped() {
        SplittableRandom random = new SplittableRandom(1);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = Codes.next(random);
            all.add(code);
            assertThat(code).matches("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}").doesNotContain("I", "L", "O");
            assertThat(Codes.read(code)).contains(code);
            assertThat(Codes.read(" " + code.toLowerCase(Locale.ROOT).replace("-", " ") + "\n"))
                    .contains(code);
        }
        assertThat(all).hasSize(1_000);
    }

    @Test
    void oneWrongLetterOrTwoThatChangedPlacesAreNoCode() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            String code = Codes.next(random).replace("-", "");
            for (int place = 0; place < code.length(); place++) {
                for (int letter = 0; letter < LETTERS.length(); letter++) {
                    String wrong = code.substring(0, place) + LETTERS.charAt(letter) + code.substring(place + 1);
                    assertThat(Codes.read(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(code));
                }
            }
            for (int place = 1; place < code.length(); place++) {
                StringBuilder swapped = new StringBuilder(code);
                swapped.setCharAt(place, code.charAt(place - 1));
                swapped.setCharAt(place - 1, code.charAt(place));
                assertThat(Codes.read(swapped.toString()).isPresent())
                        .as(code + " " + swapped)
                        .isEqualTo(code.contentEquals(swapped));
            }
        }
    }

    @Test
    void whatIsTooLongOrShortOrOfOtherSignsIsNoCode() {
        assertThat(Codes.read("")).isEmpty();
        assertThat(Codes.read("22222222")).isEmpty();
        assertThat(Codes.read("2222222222")).isEmpty();
        assertThat(Codes.read("ÅÄÖ-ÅÄÖ-ÅÄÖ")).isEmpty();
        assertThat(Codes.read("111-111-111")).isEmpty();
        assertThat(Codes.read("222-222-222"))
                .as("of nothing but twos the sum is nothing")
                .isPresent();
    }
}
