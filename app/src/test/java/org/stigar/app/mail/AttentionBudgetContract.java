package org.stigar.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.AttentionBudget.Kind;
import org.stigar.core.people.PersonId;

/** What every {@link AttentionBudget} does (privacy P9). */
public interface AttentionBudgetContract {

    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");

    /** Returns a budget of which nothing was taken; the same each time within one test. */
    AttentionBudget budget();

    @Test
    default void holdsThreeRequestsAWeek() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON.plusSeconds(i))).isTrue();
        }

        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON.plusSeconds(3))).isFalse();
        assertThat(budget().tryTake(BOB, Kind.REQUEST, NOON.plusSeconds(3))).isTrue();
    }

    @Test
    default void holdsTwoNudgesAndOneMoreRequest() {
        assertThat(budget().tryTake(ANN, Kind.NUDGE, NOON)).isTrue();
        assertThat(budget().tryTake(ANN, Kind.NUDGE, NOON)).isTrue();
        assertThat(budget().tryTake(ANN, Kind.NUDGE, NOON)).isFalse();
        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON)).isTrue();
        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON)).isFalse();
    }

    @Test
    default void fillsUpSevenDaysAfterEachRequest() {
        Instant later = NOON.plus(Duration.ofDays(2));
        budget().tryTake(ANN, Kind.REQUEST, NOON);
        budget().tryTake(ANN, Kind.REQUEST, later);
        budget().tryTake(ANN, Kind.REQUEST, later);

        assertThat(budget().tryTake(
                                ANN,
                                Kind.REQUEST,
                                NOON.plus(AttentionBudget.WEEK).minusSeconds(1)))
                .isFalse();
        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON.plus(AttentionBudget.WEEK)))
                .isTrue();
        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON.plus(AttentionBudget.WEEK)))
                .isFalse();
    }

    /** Asking in vain must not make the wait longer. */
    @Test
    default void countsNothingThatItRefused() {
        for (int i = 0; i < 10; i++) {
            budget().tryTake(ANN, Kind.REQUEST, NOON.plus(Duration.ofDays(i % 7)));
        }

        assertThat(budget().tryTake(ANN, Kind.REQUEST, NOON.plus(Duration.ofDays(10))))
                .isTrue();
    }
}
