package org.stigar.app.arenas.workshop;

import org.stigar.arena.problem.Mix;

/**
 * How groups are to be.
 *
 * @param size about how many sit together, 2 to 12
 * @param facilitators at least so many in each group, 0 or 1
 * @param isOneLanguage whether each group needs a language that all in it speak
 */
public record Wishes(int size, Mix mix, int facilitators, boolean isOneLanguage) {

    /** The smallest group. */
    public static final int LEAST_SIZE = 2;

    /** The largest group: more than that is an audience. */
    public static final int MOST_SIZE = 12;

    public Wishes {
        if (size < LEAST_SIZE || size > MOST_SIZE || facilitators < 0 || facilitators > 1) {
            throw new IllegalArgumentException("groups of " + size + " with " + facilitators + " facilitators");
        }
    }
}
