package org.stigar.app.upkeep.api;

/** A field holds what it cannot hold. */
final class FieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final Reason reason;

    FieldException(String field, Reason reason) {
        super("bad value in field " + field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    String field() {
        return field;
    }

    Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    enum Reason {
        NOT_ONE_OF,
        OUT_OF_RANGE,
        NO_DAY_AHEAD
    }
}
