package org.stigar.core.inference;

import java.util.Optional;

/** What comes of comparing values. Immutable. */
public sealed interface Comparison {

    /** Returns the difference, or empty where there is none to tell. */
    default Optional<Estimate> findEstimate() {
        return Optional.empty();
    }

    /** There is a difference with an interval, whether or not it can be told from chance. */
    record Compared(Estimate estimate) implements Comparison {

        @Override
        public Optional<Estimate> findEstimate() {
            return Optional.of(estimate);
        }
    }

    /** There are so few that chance gives every result in more than one of forty cases: no interval ends anywhere. */
    record TooFew() implements Comparison {}

    /** All values are the same, on both sides: nothing differs, and how much it could is not known. */
    record NoSpread() implements Comparison {}
}
