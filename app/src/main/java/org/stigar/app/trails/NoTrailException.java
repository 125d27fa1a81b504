package org.stigar.app.trails;

/** There is no such trail, line or walk for this person; whether there is one for others is not said. */
public final class NoTrailException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says nothing more, since more would tell of others. */
    public NoTrailException() {
        super("no such trail of this person");
    }
}
