package org.stigar.app.pulse;

/** What was wanted of a pulse cannot be; nothing was changed. */
public final class PulseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public PulseException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public enum Reason {
        /** It is not there, or is not the reader's. */
        GONE,
        /** There are as many pulses as there may be. */
        TOO_MANY,
        /** The pulse is ended. */
        ENDED,
        /** A wave of it is open already. */
        OPEN_ALREADY,
        /** The day is past, or too far ahead. */
        WRONG_DAY,
        /** So few can be asked that nothing could be said. */
        TOO_FEW,
        /** Those who would be asked differ from those of an earlier wave by fewer than k people. */
        LIKE_ANOTHER,
        /** Those who are invited to something are asked before its first day and after its last. */
        MEANWHILE,
        /** Those who are invited to something are asked by a pulse with codes: without, nobody could be compared with themselves. */
        NOT_BY_CODE,
        /** Those who are invited to something were asked twice, or by another pulse. */
        ASKED_ALREADY,
        /** The same, but not by the k of that earlier wave: the smallest group was raised since. */
        RAISED,
        /** The wave is closed. */
        CLOSED,
        /** A code that cannot be one: a letter is wrong. */
        WRONG_CODE,
        /** A code that nobody answered with before. */
        UNKNOWN_CODE,
        /** They answered with another code in this wave. */
        OTHER_CODE
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
