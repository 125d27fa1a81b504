package org.stigar.app.arenas.workshop;

/** There is no such workshop, or it is not theirs to see: which of the two is not said. */
public final class NoWorkshopException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
