package org.stigar.app.arenas.coffee;

/** There is no such coffee for this person: somebody else's reads the same as none. */
public final class NoCoffeeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoCoffeeException() {
        super("no such coffee");
    }
}
