package org.stigar.app.walks;

import org.stigar.core.trail.openness.Openness;

/**
 * How openness is worked out for what the two ends of a trail see, and for routes: by models fitted to the house's own trails where they
 * foretell better, else by the shipped ones. What is published rests on the shipped ones for good, so that two quarters differ by what people
 * did and not by the measure. Safe for use by many threads.
 */
@FunctionalInterface
public interface CurrentOpenness {

    /** Returns it; the same for some minutes. */
    Openness now();
}
