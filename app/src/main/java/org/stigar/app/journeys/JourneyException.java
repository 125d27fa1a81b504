package org.stigar.app.journeys;

/** What was wanted of a journey cannot be; it stays as it was. */
public final class JourneyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public JourneyException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** Somebody changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** It is not there, or not any more. */
        GONE,
        /** There are as many journeys as there may be. */
        TOO_MANY
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
