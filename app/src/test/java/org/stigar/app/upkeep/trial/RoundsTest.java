package org.stigar.app.upkeep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 16);
    private static final Rounds ROUNDS = new Rounds(FIRST);

    @Test
    void haveFourWeeksEach() {
        assertThat(ROUNDS.of(FIRST.minusWeeks(1))).isEmpty();
        assertThat(ROUNDS.of(FIRST)).contains(FIRST);
        assertThat(ROUNDS.of(FIRST.plusWeeks(3))).contains(FIRST);
        assertThat(ROUNDS.of(FIRST.plusWeeks(4))).contains(FIRST.plusWeeks(4));
        assertThat(ROUNDS.next(FIRST.minusWeeks(1))).isEqualTo(FIRST);
        assertThat(ROUNDS.next(FIRST)).isEqualTo(FIRST.plusWeeks(4));
    }

    @Test
    void areClosedWhenNothingOfThemIsMeasuredAnywhere() {
        assertThat(Rounds.isClosed(FIRST, Instant.parse("2026-04-14T23:59:59Z")))
                .isFalse();
        assertThat(Rounds.isClosed(FIRST, Instant.parse("2026-04-15T00:00:00Z")))
                .isTrue();
    }

    @Test
    void arePublishedThreeAtATime() {
        List<LocalDate> drawn =
                List.of(FIRST, FIRST.plusWeeks(4), FIRST.plusWeeks(12), FIRST.plusWeeks(16), FIRST.plusWeeks(20));
        Instant allClosed = Instant.parse("2027-01-01T00:00:00Z");

        assertThat(Rounds.published(drawn.subList(0, 2), allClosed)).isEmpty();
        assertThat(Rounds.published(drawn, allClosed)).isEqualTo(drawn.subList(0, 3));
        assertThat(Rounds.published(drawn, Instant.parse("2026-06-01T00:00:00Z")))
                .isEmpty();
    }
}
