package org.stigar.core.effect;

import java.util.List;
import org.stigar.core.inference.Stratum;

/**
 * One who took part and those they are compared with.
 *
 * @param others one or more who did not take part, the nearest first
 */
public record MatchedSet(Subject participant, List<Subject> others) {

    public MatchedSet {
        others = List.copyOf(others);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("a matched set must have somebody to compare with");
        }
    }

    /** Returns their outcomes. */
    public Stratum outcomes() {
        return new Stratum(
                participant.outcome(), others.stream().map(Subject::outcome).toList());
    }
}
