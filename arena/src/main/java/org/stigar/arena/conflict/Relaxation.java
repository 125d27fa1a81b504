package org.stigar.arena.conflict;

/**
 * The least change of one demand that would help, as far as can be told by counting.
 *
 * @param amount what it takes, 1 or more; its unit is the kind's
 */
public record Relaxation(Kind kind, int amount) {

    /** What can be changed. */
    public enum Kind {
        /** So many facilitators more are needed. */
        MORE_FACILITATORS,
        /** Groups of this size, or larger, would do. */
        GROUPS_OF_AT_LEAST,
        /** Groups of this size, or smaller, would do. */
        GROUPS_OF_AT_MOST,
        /** So many facilitators a group would do. */
        FACILITATORS_PER_GROUP_AT_MOST,
        /** So many fixed seats, pairs or fixed groups less would do. */
        FEWER_WISHES,
        /** So many people less in the fixed group would do. */
        FEWER_TOGETHER,
        /** So many rounds more would do. */
        MORE_ROUNDS,
        /** The sizes have to add up to this. */
        SIZES_ADD_UP_TO,
        /** So many people who cannot be placed would have to be left out of the round, or placed by hand. */
        FEWER_PEOPLE,
        /** So many groups more that need no common language, or people who speak another one as well. */
        MORE_LANGUAGES
    }

    public Relaxation {
        if (amount < 1) {
            throw new IllegalArgumentException("a relaxation changes something, was " + amount);
        }
    }
}
