package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartersTest {

    @ParameterizedTest
    @CsvSource({"5,3,7", "6,3,8", "6,4,7", "8,3,11", "6,5,6", "10,8,5", "9,4,11", "10,7,7"})
    void areFoundWhereLinesAreNot(int groups, int size, int rounds) {
        AtomicInteger tries = new AtomicInteger();
        List<List<List<Integer>>> found = Starters.find(groups, size, rounds, 1, () -> tries.incrementAndGet() > 300);

        assertThat(found).hasSize(rounds);
        Designs.assertNobodyMeetsTwice(found, groups, size);
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Starters.find(6, 4, 7, 3, () -> false)).isEqualTo(Starters.find(6, 4, 7, 3, () -> false));
    }

    @Test
    void areGivenUpWhenAsked() {
        assertThat(Starters.find(10, 10, 11, 1, () -> true)).isEmpty();
        assertThat(Starters.find(6, 6, 1, 1, () -> false)).isEmpty();
    }
}
