package org.stigar.arena.search;

/**
 * What is told of a search while it runs, and asked whether it shall go on. Several threads may call it at once. It has no
 * say in what is found but by stopping.
 */
public interface Watch {

    /** Sees nothing and never stops. */
    Watch NONE = new Watch() {};

    /**
     * Is told of the cheapest seats so far, at most some hundreds of times.
     *
     * @param cost what they cost
     */
    default void sees(Seats seats, long cost) {}

    /** Returns whether to stop now. Asked some thousand times; must be quick. */
    default boolean isEnough() {
        return false;
    }
}
