package org.stigar.app.arenas.workshop.after;

import java.util.Set;

/** Workshops that are parts of something larger, which is asked about as a whole. Safe for use by many threads. */
@FunctionalInterface
public interface Series {

    /** Returns the ids of all its parts, of all series of this sort. */
    Set<Long> workshops();
}
