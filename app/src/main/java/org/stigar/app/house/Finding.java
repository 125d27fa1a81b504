package org.stigar.app.house;

/**
 * What the doctor found.
 *
 * @param text what it is, and what to do where something is to be done
 */
record Finding(Level level, String text) {

    /** How it is, the better first. */
    enum Level {
        OK,
        LOOK,
        WRONG
    }

    static Finding ok(String text) {
        return new Finding(Level.OK, text);
    }

    static Finding look(String text) {
        return new Finding(Level.LOOK, text);
    }

    static Finding wrong(String text) {
        return new Finding(Level.WRONG, text);
    }
}
