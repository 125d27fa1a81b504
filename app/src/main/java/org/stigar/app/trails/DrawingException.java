package org.stigar.app.trails;

/** A line cannot be drawn, or words cannot be kept; a person can mend it. */
public final class DrawingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Says why. */
    public DrawingException(Reason reason) {
        super("the line cannot be drawn: " + reason);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a line cannot be drawn. */
    public enum Reason {
        /** Nobody has a trail to themselves. */
        TO_ONESELF,
        /** There is nobody with this id in the directory. */
        NOBODY,
        /** Ten lines are drawn already, notes included, that are no trails yet. */
        TOO_MANY_WAITING,
        /** The text is too long, or holds control characters. */
        BAD_TEXT,
        /** The name of somebody outside the directory is too long, or holds control characters. */
        BAD_NAME,
        /** The name is missing. */
        NO_NAME,
        /** There is a trail already. */
        A_TRAIL_ALREADY
    }
}
