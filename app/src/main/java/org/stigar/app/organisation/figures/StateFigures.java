package org.stigar.app.organisation.figures;

import org.stigar.core.publish.PublishedStates;
import org.stigar.core.trail.state.TrailState;

/** How many trails are in each state. */
public record StateFigures(CountFigure open, CountFigure fading, CountFigure overgrown) {

    static StateFigures of(PublishedStates states) {
        return new StateFigures(
                CountFigure.of(states.of(TrailState.OPEN)),
                CountFigure.of(states.of(TrailState.FADING)),
                CountFigure.of(states.of(TrailState.OVERGROWN)));
    }
}
