package org.stigar.app.arenas.programme;

/** What was wanted of a programme cannot be; it stays as it was. */
public final class ProgrammeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public ProgrammeException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** Somebody changed it meanwhile, in another window. */
        CHANGED_MEANWHILE,
        /** It is started, cancelled or over, and so this cannot be any more. */
        ENDED,
        /** It would begin in the past, or further ahead than a year. */
        TIME,
        /** Fewer people than two groups take. */
        TOO_FEW,
        /** More people than a programme takes. */
        TOO_MANY,
        /** Meetings that are made already cannot be dropped. */
        MADE
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
