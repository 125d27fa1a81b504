package org.stigar.app.asks;

import org.stigar.core.ask.Refusal;

/** Nothing came of a deed; told to the one who tried it. */
public final class AskRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    /** Says why. */
    public AskRefusedException(Refusal why) {
        super("nothing is done: " + why);
        this.why = why;
    }

    /** Returns why. */
    public Refusal why() {
        return why;
    }
}
