package org.stigar.app.walks.pair;

import org.stigar.app.people.Pseudonym;

/** The two ends of a trail as they are stored, the lower pseudonym first. */
public record TrailPair(Pseudonym low, Pseudonym high) {

    public TrailPair {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("a pair has two ends, the lower first");
        }
    }

    /** Returns the pair of two different ends in any order. */
    public static TrailPair of(Pseudonym one, Pseudonym other) {
        return one.compareTo(other) < 0 ? new TrailPair(one, other) : new TrailPair(other, one);
    }

    /** Returns the end that is not this one. */
    public Pseudonym other(Pseudonym end) {
        return end.equals(low) ? high : low;
    }
}
