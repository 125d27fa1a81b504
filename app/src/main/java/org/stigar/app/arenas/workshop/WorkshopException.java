package org.stigar.app.arenas.workshop;

/** What was wanted of a workshop cannot be; it stays as it was. */
public final class WorkshopException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public WorkshopException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** Somebody changed it meanwhile, in another window. */
        CHANGED_MEANWHILE,
        /** It is cancelled or over. */
        ENDED,
        /** It begins in the past, or further ahead than a year. */
        TIME,
        /** There is no plan yet, or not one for those who take part now. */
        NO_PLAN,
        /** More people than one workshop takes. */
        TOO_MANY,
        /** Somebody who was planned is not available any more; they are left out. */
        GONE,
        /** Nobody of that name, or not available. */
        NOBODY
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
