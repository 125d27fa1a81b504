package org.stigar.app.privacy.web;

import java.util.List;

/** Where walks could come from, and whether they do for the reader. */
record Source(String name, State state) {

    /** What people say themselves. Passive ones are told on the page of sources, not here (privacy P4). */
    static final List<Source> ALL = List.of(
            new Source("declared", State.ON),
            new Source("calendar", State.OFF),
            new Source("mail", State.OFF),
            new Source("chat", State.OFF));

    /** Whether a source is read. */
    enum State {
        ON,
        OFF
    }
}
