package org.stigar.app.asks;

/** What somebody wrote cannot be taken; a person can mend it. */
public final class AskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Says why. */
    public AskException(Reason reason) {
        super("the ask cannot be taken: " + reason);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why it cannot be taken. */
    public enum Reason {
        /** Nothing is written. */
        NO_TEXT,
        /** Signs and no words, such as only emoji. */
        NO_WORDS,
        /** More than 2,000 characters. */
        TOO_LONG,
        /** Characters that no text holds. */
        BAD_TEXT,
        /** A short line is too long, or holds what no line holds. */
        BAD_LINE,
        /** The catalogue has no such competence. */
        UNKNOWN_COMPETENCE,
        /** Twenty asks of this person are not over. */
        TOO_MANY,
        /** Suggestions were looked for so often this week that they may serve something else. */
        SEARCHED_ENOUGH,
        /** The time is in the past or more than a year ahead. */
        BAD_TIME,
        /** Nobody of this id is in the directory. */
        NOBODY
    }
}
