package org.stigar.arena.plan;

import org.stigar.arena.search.Budget;

/**
 * How hard a plan is searched for.
 *
 * @param budget of each thread
 * @param threads 1 or more; each takes a seed of its own, and the best of them is the plan
 * @param seed of the first thread; with a budget of evaluations the same seed gives the same plan
 */
public record Effort(Budget budget, int threads, long seed) {

    public Effort {
        if (threads < 1) {
            throw new IllegalArgumentException("there must be at least 1 thread, were " + threads);
        }
    }

    /** Returns an effort of one thread. */
    public static Effort of(Budget budget, long seed) {
        return new Effort(budget, 1, seed);
    }
}
