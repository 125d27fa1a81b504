package org.stigar.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.core.people.PersonId;

/** What every {@link Outbox} does. */
public interface OutboxContract {

    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");

    /** Returns an outbox with nothing in it; the same each time within one test. */
    Outbox outbox();

    /** Returns what the outbox asks who wants what. */
    Subscriptions subscriptions();

    @Test
    default void keepsALetterUntilItIsSent() {
        outbox().put(letter(ANN, Kind.TRAILS));
        outbox().put(letter(ANN, Kind.ACCESS));

        assertThat(outbox().status()).isEqualTo(new OutboxStatus(2, 0, Optional.empty()));
    }

    @Test
    default void dropsWhatItsReaderUnsubscribedFrom() {
        subscriptions().stop(ANN, Kind.TRAILS);
        outbox().put(letter(ANN, Kind.TRAILS));
        assertThat(outbox().status().waiting()).isZero();

        outbox().put(letter(ANN, Kind.ACCESS));
        outbox().put(letter(BOB, Kind.TRAILS));
        assertThat(outbox().status().waiting()).isEqualTo(2);
    }

    @Test
    default void takesBackWhatWaitsForAReaderOfAKind() {
        outbox().put(letter(ANN, Kind.UPKEEP));
        outbox().put(letter(ANN, Kind.UPKEEP));
        outbox().put(letter(ANN, Kind.TRAILS));
        outbox().put(letter(BOB, Kind.UPKEEP));

        outbox().takeBack(ANN, Kind.UPKEEP);

        assertThat(outbox().status().waiting()).isEqualTo(2);
    }

    static Letter letter(PersonId to, Kind kind) {
        return new Letter(to, kind, Locale.ENGLISH, "A subject", List.of("A paragraph"), Optional.empty());
    }
}
