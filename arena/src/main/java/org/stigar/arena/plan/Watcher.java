package org.stigar.arena.plan;

/**
 * Looks on while a plan is made. Called by the threads that search, one at a time: keep it short.
 */
public interface Watcher {

    /** Sees nothing and stops nothing. */
    Watcher NONE = new Watcher() {};

    /** Is shown the best plan so far whenever there is a better one, some hundred times at most. */
    default void see(Interim interim) {}

    /** Returns whether to stop now, which is no failure: the best plan so far is the plan. Asked some thousand times. */
    default boolean isEnough() {
        return false;
    }
}
