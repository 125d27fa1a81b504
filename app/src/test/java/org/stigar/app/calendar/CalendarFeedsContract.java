package org.stigar.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** What every {@link CalendarFeeds} does. */
public interface CalendarFeedsContract {

    Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");

    /** Returns feeds that know ann and bob; the same each time within one test. */
    CalendarFeeds feeds();

    /** Returns the directory of these feeds. */
    People people();

    @Test
    default void opensTheCalendarOfWhoMadeTheSecret() {
        String anns = feeds().renew(ANN, NOON);
        String bobs = feeds().renew(BOB, NOON);

        assertThat(feeds().find(anns)).contains(ANN);
        assertThat(feeds().find(bobs)).contains(BOB);
        assertThat(feeds().findSince(ANN)).contains(NOON);
    }

    @Test
    default void anEarlierSecretOpensNothing() {
        String first = feeds().renew(ANN, NOON);
        String second = feeds().renew(ANN, NOON.plus(Duration.ofDays(1)));

        assertThat(feeds().find(first)).isEmpty();
        assertThat(feeds().find(second)).contains(ANN);
        assertThat(feeds().findSince(ANN)).contains(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    default void whatIsTakenAwayOpensNothing() {
        String anns = feeds().renew(ANN, NOON);
        String bobs = feeds().renew(BOB, NOON);
        feeds().revoke(ANN);
        feeds().revoke(ANN);

        assertThat(feeds().find(anns)).isEmpty();
        assertThat(feeds().findSince(ANN)).isEmpty();
        assertThat(feeds().find(bobs)).contains(BOB);
    }

    @Test
    default void opensNothingOfSomebodyWhoIsGone() {
        String anns = feeds().renew(ANN, NOON);
        people().remove(ANN);

        assertThat(feeds().find(anns)).isEmpty();
    }

    @Test
    default void knowsNoSecretThatItDidNotMake() {
        String secret = feeds().renew(ANN, NOON);

        assertThat(List.of(
                        "",
                        "a",
                        "A".repeat(43),
                        secret + "A",
                        secret.substring(1),
                        secret.toUpperCase(Locale.ROOT) + " ",
                        "' or 1 = 1 --",
                        "\0".repeat(43),
                        "å".repeat(43),
                        "x".repeat(100_000)))
                .allSatisfy(guess -> assertThat(feeds().find(guess)).isEmpty());
    }

    @Test
    default void makesEachSecretAnew() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            secrets.add(feeds().renew(ANN, NOON));
        }

        assertThat(secrets).hasSize(100);
    }
}
