package org.stigar.app.competences;

/** There is no such help for this person; whether there is one of others is not said. */
public final class NoHelpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing more, since more would tell of others. */
    public NoHelpException() {
        super("no such help of this person");
    }
}
