package org.stigar.arena.rule;

import org.stigar.arena.score.Level;

/**
 * What one unit of a level costs in the search, so that a step of the search is judged in nearly the order of the levels. It is
 * the score that compares plans; these numbers only lead there, within the room that the search has.
 *
 * @param hard more than all that one seat can win on lower levels
 * @param steadiness above worth: who continues a plan wants few moved seats first
 */
public record Weights(int hard, int must, int steadiness, int worth, int balance) {

    private static final int HARD = 1 << 20;
    /** A quarter of the search's room between a person and a group: a pair may be kept apart for two reasons. */
    private static final int ROOM = 1 << 25;

    /**
     * Returns the weights for groups of a size.
     *
     * @param largest people in the largest group, 1 or more
     */
    public static Weights of(int largest) {
        int hard = Math.min(HARD, ROOM / largest);
        return new Weights(hard, hard >> 4, hard >> 8, 8, 1);
    }

    /** Returns the weight of a level; worth is a gain, and so below 0. */
    public long of(Level level) {
        return switch (level) {
            case HARD -> hard;
            case MUST -> must;
            case WORTH -> -worth;
            case BALANCE -> balance;
            case STEADINESS -> steadiness;
        };
    }
}
