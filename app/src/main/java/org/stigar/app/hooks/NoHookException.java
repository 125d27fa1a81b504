package org.stigar.app.hooks;

/** There is no such hook of this person; whether there is one of others is not said. */
public final class NoHookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing more, since more would tell of others. */
    public NoHookException() {
        super("no such hook of this person");
    }
}
