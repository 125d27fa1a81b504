package org.stigar.arena.search;

import java.time.Duration;

/**
 * What a search found.
 *
 * @param seats       the cheapest seats it saw
 * @param cost        what they cost, counted from nothing
 * @param evaluations the budget that gives these seats again with the same seed, unless the search was stopped
 * @param valued      how many swaps were valued in all
 * @param seed        of the thread that found them
 * @param end         how it ended
 */
public record Outcome(Seats seats, long cost, long evaluations, long valued, long seed, End end) {

    /** How a search ended. */
    public enum End {
        /** Its evaluations were used up, or the seats were good enough. */
        DONE,
        /** The watch stopped it, or time ran out before the evaluations that should have fitted. */
        STOPPED
    }

    /** Returns how many swaps were valued in a second of the time that it took. */
    public double perSecond(Duration taken) {
        return valued / (taken.toNanos() / 1e9);
    }
}
