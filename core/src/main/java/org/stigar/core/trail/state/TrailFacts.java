package org.stigar.core.trail.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.core.trail.Trace;

/**
 * What is known of one trail when it is assessed.
 *
 * @param rhythm what the two ends agreed on, if they did
 * @param rest whether an end lets the trail rest
 * @param ownUnitChanges when the one who reads the assessment changed unit
 * @param occasionLost when a change of the organisation took away what brought the two ends together, if one did
 */
public record TrailFacts(
        Trace trace,
        Optional<AgreedRhythm> rhythm,
        Rest rest,
        List<Instant> ownUnitChanges,
        Optional<Instant> occasionLost) {

    public TrailFacts {
        ownUnitChanges = List.copyOf(ownUnitChanges);
    }

    /** Returns the facts of a trail of which nothing but its walks is known. */
    public static TrailFacts of(Trace trace) {
        return new TrailFacts(trace, Optional.empty(), Rest.NO, List.of(), Optional.empty());
    }

    /** Whether an end lets the trail rest. */
    public enum Rest {
        NO,
        YES
    }
}
