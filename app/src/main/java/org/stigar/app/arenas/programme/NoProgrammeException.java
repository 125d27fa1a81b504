package org.stigar.app.arenas.programme;

/** There is no such programme, or it is not theirs to see: which of the two is not said. */
public final class NoProgrammeException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
