package org.stigar.app.arenas.workshop.after;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Workshops that are parts of something larger, which is asked about as a whole. Safe for use by many threads. */
@FunctionalInterface
public interface Series {

    /** Returns the ids of all its parts, of all series of this sort. */
    Set<Long> workshops();

    /** Returns the ids of all parts, of series of all sorts. */
    static Set<Long> parts(List<Series> sorts) {
        return sorts.stream().flatMap(one -> one.workshops().stream()).collect(Collectors.toSet());
    }
}
