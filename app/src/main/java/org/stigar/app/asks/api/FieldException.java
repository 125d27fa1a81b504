package org.stigar.app.asks.api;

/** A field holds what it cannot hold. */
final class FieldException extends RuntimeException {

    static final String NOT_ONE_OF = "NOT_ONE_OF";
    static final String OUT_OF_RANGE = "OUT_OF_RANGE";
    static final String NOT_A_TIME = "NOT_A_TIME";

    private static final long serialVersionUID = 1;

    private final String field;
    private final String reason;

    FieldException(String field, String reason) {
        super("bad value in field " + field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    String field() {
        return field;
    }

    String reason() {
        return reason;
    }
}
