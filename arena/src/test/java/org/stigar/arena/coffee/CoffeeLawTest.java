package org.stigar.arena.coffee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds over many rounds, whoever comes, goes and pauses. */
class CoffeeLawTest {

    private static final int ROUNDS = 40;

    /** 301 people in six time zones. */
    @Test
    void nobodyMeetsAgainInFortyRoundsOfAWholeCompany() {
        CoffeeYear year = new CoffeeYear(301, new SplittableRandom(20));

        for (int i = 0; i < ROUNDS; i++) {
            year.someComeAndGo();
            year.holdARound();
        }

        assertThat(year.repeats()).isZero();
        assertThat(year.proposedWhileAway()).isZero();
        assertThat(year.withoutHours()).isZero();
        assertThat(year.alone()).isZero();
        assertThat(year.unfairTurns()).isEmpty();
    }

    /** Circles of few, so that turns come round and pools are used up again and again. */
    @ParameterizedTest
    @ValueSource(ints = {5, 7, 9, 13, 25})
    void nobodyIsTwiceTheOddOneBeforeAllOthersOnce(int count) {
        CoffeeYear year = new CoffeeYear(count, new SplittableRandom(count));

        for (int i = 0; i < 2 * ROUNDS; i++) {
            year.someComeAndGo();
            year.holdARound();
        }

        assertThat(year.proposedWhileAway()).isZero();
        assertThat(year.unfairTurns()).isEmpty();
    }

    /** Everybody meets everybody, and only then somebody again; then the same once more. */
    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12, 16, 20, 24})
    void aPoolIsUsedUpBeforeAnybodyMeetsAgain(int count) {
        for (int seed = 0; seed < 5; seed++) {
            CoffeeYear year = CoffeeYear.inOnePlace(count, new SplittableRandom(seed));
            for (int i = 0; i < count - 1; i++) {
                year.holdARound();
            }
            assertThat(year.repeats()).as("seed %d", seed).isZero();

            year.holdARound();
            assertThat(year.repeats()).isEqualTo(count / 2);
        }
    }

    @Test
    void moreThanAreMatchedExactlyMeetNobodyAgainEither() {
        CoffeeYear year = new CoffeeYear(2_001, new SplittableRandom(3));

        for (int i = 0; i < 10; i++) {
            year.someComeAndGo();
            year.holdARound();
        }

        assertThat(List.of(year.repeats(), year.proposedWhileAway(), year.withoutHours(), year.alone()))
                .containsOnly(0);
        assertThat(year.unfairTurns()).isEmpty();
    }
}
