package org.stigar.core.journey;

import java.util.List;

/**
 * A journey, and what of it could not be kept or needs a look.
 *
 * @param problems in the order of the stages
 */
public record CheckedJourney(Journey journey, List<JourneyProblem> problems) {

    public CheckedJourney {
        problems = List.copyOf(problems);
    }
}
