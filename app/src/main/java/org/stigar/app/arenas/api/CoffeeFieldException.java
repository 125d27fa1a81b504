package org.stigar.app.arenas.api;

/** A field holds what it cannot hold. */
final class CoffeeFieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    CoffeeFieldException(String field) {
        super("bad value in field " + field);
        this.field = field;
    }

    String field() {
        return field;
    }
}
