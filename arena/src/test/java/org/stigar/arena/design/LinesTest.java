package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @ParameterizedTest
    @CsvSource({
        "5,4,5", "5,5,6", "7,6,7", "7,7,8", "8,4,9", "8,3,8", "8,8,9", "9,3,13", "9,9,10", "16,4,21", "25,5,31", "4,2,7"
    })
    void giveAsManyRoundsWithoutRepeatsAsTheySay(int groups, int size, int rounds) {
        List<List<List<Integer>>> lines = Lines.rounds(groups, size);

        assertThat(lines).hasSize(rounds);
        Designs.assertNobodyMeetsTwice(lines, groups, size);
    }

    @Test
    void areNotThereForOtherNumbers() {
        assertThat(Lines.rounds(6, 4)).isEmpty();
        assertThat(Lines.rounds(5, 6)).isEmpty();
        assertThat(Lines.rounds(1, 1)).isEmpty();
    }
}
