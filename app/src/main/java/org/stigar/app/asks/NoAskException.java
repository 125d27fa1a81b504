package org.stigar.app.asks;

/** There is no such ask for this person; whether there is one of others is not said. */
public final class NoAskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing more, since more would tell of others. */
    public NoAskException() {
        super("no such ask of this person");
    }
}
