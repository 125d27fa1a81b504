package org.stigar.app.competences.api;

/** A field holds none of the values that it can. */
final class FieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    FieldException(String field) {
        super("bad value in field " + field);
        this.field = field;
    }

    String field() {
        return field;
    }
}
