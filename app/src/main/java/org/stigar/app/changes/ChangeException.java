package org.stigar.app.changes;

/** What was wanted of a change cannot be; it stays as it was. */
public final class ChangeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public ChangeException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** Somebody changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is not there, or not any more, or not the reader's to see. */
        GONE,
        /** There are as many changes as there may be. */
        TOO_MANY,
        /** It is announced or taken back, so it stays as it is. */
        DECIDED
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
