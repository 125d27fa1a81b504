package org.stigar.app.journeys;

import org.stigar.core.journey.Journey;

/** All that is kept beside the drawings of journeys. */
public record JourneyNotes(Signals signals, Needs needs, SeamMarks marks, SeamCalls calls) {

    /** Clears away what belongs to stages and seams that a journey does not have. */
    public void keepOnly(long id, Journey journey) {
        signals.keepOnly(
                id, journey.stages().stream().map(stage -> stage.name()).toList());
        needs.keepOnly(id, journey.stages());
        marks.keepOnly(id, journey.handovers());
        calls.keepOnly(id, journey.handovers());
    }
}
