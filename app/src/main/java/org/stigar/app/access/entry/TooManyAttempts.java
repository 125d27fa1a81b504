package org.stigar.app.access.entry;

/** Somebody tried more often than a {@link Limit} allows, and has to wait. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyAttempts(Limit limit) {
        super("more attempts than " + limit + " allows");
    }
}
