package org.stigar.arena.mdgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.samples.Samples.forAll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.arena.search.Budget;
import org.stigar.arena.search.Outcome;
import org.stigar.arena.search.Search;
import org.stigar.arena.search.Seats;
import org.stigar.arena.search.Watch;

/** Instances: what is read, and what is added up. */
class InstanceTest {

    private static final String FOUR = "4 2 ds 1 3 1 3\n0 1 1.5\n0 2 2.25\n0 3 4\n1 2 0.125\n1 3 3\n2 3 1\n";

    private static InstanceReader.Read read(String text) {
        try {
            return InstanceReader.read(new BufferedReader(new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void addsUpDistancesWithinGroups() {
        Instance instance = read(FOUR).instance().orElseThrow();

        assertThat(instance.objective(Seats.of(4, List.of(List.of(List.of(0, 3), List.of(1, 2))))))
                .isEqualByComparingTo(new BigDecimal("4.125"));
    }

    @Test
    void findsTheBestOfFour() {
        Instance instance = read(FOUR).instance().orElseThrow();

        Outcome outcome = Search.run(instance.seating(), new Budget.Evaluations(10_000), 1, Watch.NONE);

        // 0, 1 and 3 together: 1.5 + 4 + 3.
        assertThat(instance.objective(outcome.seats())).isEqualByComparingTo("8.5");
        assertThat(instance.isExact()).isTrue();
        assertThat(outcome.cost()).isEqualTo(-8_500);
    }

    @Test
    void roundsOnlyWhatLeavesNoRoom() {
        Instance instance = read("3 1 ss 3 3\n0 1 1000000.123456\n").instance().orElseThrow();

        assertThat(instance.isExact()).isFalse();
        assertThat(instance.objective(Seats.of(3, List.of(List.of(List.of(0, 1, 2))))))
                .isEqualByComparingTo("1000000.123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "4 2 xx 1 3 1 3",
                "4 2 ds 1 3 1",
                "4 2 ds 1 1 1 1",
                "0 0 ss",
                "4 2 ss 2 2 2 2 2",
                "x 2 ss 2 2",
                "99999999 1 ss 1 1"
            })
    void saysThatTheFirstLineIsBad(String text) {
        assertThat(read(text)).isEqualTo(new InstanceReader.Read(Optional.empty(), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 4 1", "0 1", "0 1 x", "0 1 NaN", "-1 1 2", "0 1 1e999999999", "0 0 a b"})
    void saysWhichLineIsBad(String line) {
        assertThat(read("4 2 ds 1 3 1 3\n0 1 1\n" + line).badLine()).isEqualTo(3);
    }

    @Test
    void neverThrowsOnWhatIsNoInstance() {
        forAll(1000, random -> {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? FOUR : "");
            for (int i = 0; i < 20; i++) {
                text.insert(random.nextInt(text.length() + 1), (char) (random.nextInt(96) + (i % 5 == 0 ? 0 : 32)));
            }
            assertThat(read(text.toString()).badLine()).isNotNegative();
        });
    }
}
