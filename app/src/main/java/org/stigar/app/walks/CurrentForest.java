package org.stigar.app.walks;

import org.stigar.core.forest.Forest;

/**
 * All trails as of now. Safe for use by many threads; readers never lock.
 *
 * <p>Its people are those of the directory, by their real ids, with or without a trail: the pseudonyms under which trails
 * are stored end where a node reads them, since it holds directory and key in memory anyway. How open a trail is counts by
 * the trail's own rhythm; where all is logged by hand, and so no probability is honest, the middle of its state counts.
 */
public interface CurrentForest {

    /**
     * Returns the forest with all that was committed so far, on whatever node; at most a second late.
     *
     * @throws IllegalStateException before the program has started
     */
    Forest now();
}
