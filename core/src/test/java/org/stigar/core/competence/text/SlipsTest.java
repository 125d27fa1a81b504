package org.stigar.core.competence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.samples.Samples;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "welding, welding, 0",
        "weding, welding, 1",
        "weldding, welding, 1",
        "weldimg, welding, 1",
        "wedling, welding, 1",
        "wedlimg, welding, 2",
        "'', welding, 7",
        "welding, '', 7",
        "ca, abc, 3"
    })
    void countsLettersLeftOutTooManyOtherAndSwapped(String typed, String word, int slips) {
        assertThat(Slips.count(typed, word)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"wedl, welding, 1", "weldin, welding, 0", "weldings, welding, 1", "'', welding, 0", "xyz, welding, 3"})
    void takesTheNearestBeginning(String typed, String word, int slips) {
        assertThat(Slips.countToBeginning(typed, word)).isEqualTo(slips);
    }

    @Test
    void isTheSameBothWaysAndNoMoreThanWhatWasDone() {
        Samples.forAll(1_000, random -> keepsTheLaws(word(random)));
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        random.ints(random.nextInt(1, 9), 'a', 'e').forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static void keepsTheLaws(String word) {
        String dropped = word.substring(1);
        String doubled = word.charAt(0) + word;
        assertThat(Slips.count(word, word)).isZero();
        assertThat(Slips.count(dropped, word)).isEqualTo(1).isEqualTo(Slips.count(word, dropped));
        assertThat(Slips.count(doubled, word)).isEqualTo(1).isEqualTo(Slips.count(word, doubled));
        assertThat(Slips.countToBeginning(word, doubled)).isLessThanOrEqualTo(Slips.count(word, doubled));
    }
}
