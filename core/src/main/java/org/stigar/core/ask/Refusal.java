package org.stigar.core.ask;

/** Why a deed does nothing; for the one who tried it, and told to nobody else. */
public enum Refusal {
    /** Not this person's to do; also what everybody hears who has no part in the ask. */
    NOT_YOURS,
    /** It is done already, such as by the same link. */
    DONE_ALREADY,
    /** Somebody else was first. */
    SOMEBODY_ELSE,
    /** The ask is over. */
    OVER,
    /** Not at this point of its life. */
    NOT_NOW,
    /** Nobody is asked, or the asker. */
    NOBODY_ELSE,
    /** One of them was asked already. */
    ASKED_ALREADY,
    /** More than three would be asked at once. */
    TOO_MANY
}
