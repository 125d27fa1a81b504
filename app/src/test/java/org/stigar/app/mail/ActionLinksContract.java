package org.stigar.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.MutableClock;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.core.people.PersonId;

/** What every {@link ActionLinks} does. */
public interface ActionLinksContract {

    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    Duration DAY = Duration.ofDays(1);
    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");

    /** Returns links that know ann and bob; the same each time within one test. */
    ActionLinks links();

    /** Returns the clock of the links, at noon when a test begins. */
    MutableClock clock();

    @Test
    default void allowsWhatItWasMadeFor() {
        String secret = secret(links().issue("confirm-trail", ANN, "17", DAY));

        assertThat(links().find(secret)).contains(new Granted("confirm-trail", ANN, "17"));
        assertThat(links().spend(secret)).contains(new Granted("confirm-trail", ANN, "17"));
    }

    @Test
    default void isNotUsedUpByLooking() {
        String secret = secret(links().issue("confirm-trail", ANN, "17", DAY));
        links().find(secret);

        assertThat(links().find(secret)).isPresent();
        assertThat(links().isOver(secret)).isFalse();
    }

    @Test
    default void actsOnce() {
        String secret = secret(links().issue("confirm-trail", ANN, "17", DAY));
        links().spend(secret);

        assertThat(links().spend(secret)).isEmpty();
        assertThat(links().find(secret)).isEmpty();
        assertThat(links().isOver(secret)).isTrue();
    }

    @Test
    default void expiresAtItsTime() {
        String secret = secret(links().issue("confirm-trail", ANN, "17", DAY));
        clock().advance(DAY.minusSeconds(1));
        assertThat(links().find(secret)).isPresent();

        clock().advance(Duration.ofSeconds(1));
        assertThat(links().find(secret)).isEmpty();
        assertThat(links().spend(secret)).isEmpty();
        assertThat(links().isOver(secret)).isTrue();
    }

    @Test
    default void allowsEachReaderTheirOwn() {
        String anns = secret(links().issue("confirm-trail", ANN, "17", DAY));
        String bobs = secret(links().issue("confirm-trail", BOB, "17", DAY));
        links().spend(bobs);

        assertThat(links().spend(bobs)).isEmpty();
        assertThat(links().spend(anns)).contains(new Granted("confirm-trail", ANN, "17"));
    }

    @Test
    default void knowsNoSecretThatItDidNotMake() {
        String secret = secret(links().issue("confirm-trail", ANN, "17", DAY));
        List<String> guesses = List.of(
                "",
                "a",
                "A".repeat(43),
                secret + "A",
                secret.substring(1),
                secret.toUpperCase(Locale.ROOT) + " ",
                "' or 1 = 1 --",
                "\0".repeat(43),
                "å".repeat(43),
                "x".repeat(100_000));

        assertThat(guesses).allSatisfy(guess -> {
            assertThat(links().find(guess)).isEmpty();
            assertThat(links().spend(guess)).isEmpty();
            assertThat(links().isOver(guess)).isFalse();
        });
        assertThat(links().find(secret)).isPresent();
    }

    @Test
    default void makesEachSecretAnew() {
        List<URI> many = IntStream.range(0, 100)
                .mapToObj(i -> links().issue("confirm-trail", ANN, "17", DAY))
                .toList();

        assertThat(many).doesNotHaveDuplicates();
    }

    @Test
    default void refusesWhatMakesNoLink() {
        assertThatIllegalArgumentException().isThrownBy(() -> links().issue("Confirm trail", ANN, "17", DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> links().issue("confirm-trail", ANN, "17", Duration.ZERO));
    }

    static String secret(URI link) {
        return link.getPath().substring("/l/".length());
    }
}
