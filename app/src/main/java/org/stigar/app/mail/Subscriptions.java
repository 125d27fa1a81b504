package org.stigar.app.mail;

import org.stigar.core.people.PersonId;

/**
 * Which kinds of letters somebody does not want. Safe for use by many threads; changes work in the caller's transaction. Each
 * implementation passes {@code SubscriptionsContract}.
 */
public interface Subscriptions {

    /** Returns whether the person gets letters of a kind; what is not optional reaches everyone. */
    boolean includes(PersonId person, Letter.Kind kind);

    /** Sends no more letters of an optional kind. Doing it twice changes nothing. */
    void stop(PersonId person, Letter.Kind kind);

    /** Sends letters of a kind again. */
    void resume(PersonId person, Letter.Kind kind);
}
