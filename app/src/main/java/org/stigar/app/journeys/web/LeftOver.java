package org.stigar.app.journeys.web;

import java.util.List;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Stage;

/**
 * What was kept of stages that are not drawn any more: it comes back with a stage of the name, and goes when somebody clears it away.
 *
 * @param signals the names of stages of which customers let one know something
 * @param needs what units said of stages that they carry no more
 * @param seams of which those who met said something
 */
record LeftOver(List<String> signals, List<String> needs, List<String> seams) {

    static LeftOver of(Journey journey, List<Signal> signals, List<String> needs, List<Mark> marks) {
        List<String> drawn = names(journey);
        return new LeftOver(
                signals.stream()
                        .map(Signal::stage)
                        .distinct()
                        .filter(stage -> !drawn.contains(stage))
                        .toList(),
                needs,
                marks.stream()
                        .filter(mark -> !journey.handovers().contains(mark.seam()))
                        .map(mark -> mark.seam().from() + " → " + mark.seam().to()
                                + (mark.mend().isEmpty() ? "" : ": " + mark.mend()))
                        .toList());
    }

    static List<String> names(Journey journey) {
        return journey.stages().stream().map(Stage::name).toList();
    }

    /** Returns whether there is nothing. Public, as templates call it. */
    public boolean isEmpty() {
        return signals.isEmpty() && needs.isEmpty() && seams.isEmpty();
    }
}
