package org.stigar.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.core.people.PersonId;

/** What all {@link Subscriptions} do. */
public interface SubscriptionsContract {

    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");

    /** Returns subscriptions that nobody stopped; the same each time within one test. */
    Subscriptions subscriptions();

    @Test
    default void includeEverythingAtFirst() {
        assertThat(Kind.values()).allMatch(kind -> subscriptions().includes(ANN, kind));
    }

    @Test
    default void stopAndResumeForOnePerson() {
        subscriptions().stop(ANN, Kind.TRAILS);
        subscriptions().stop(ANN, Kind.TRAILS);
        assertThat(subscriptions().includes(ANN, Kind.TRAILS)).isFalse();
        assertThat(subscriptions().includes(ANN, Kind.ACCESS)).isTrue();
        assertThat(subscriptions().includes(BOB, Kind.TRAILS)).isTrue();

        subscriptions().resume(ANN, Kind.TRAILS);
        assertThat(subscriptions().includes(ANN, Kind.TRAILS)).isTrue();
    }

    @Test
    default void keepLettersThatOneNeedsToLogIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> subscriptions().stop(ANN, Kind.ACCESS));
    }
}
