package org.stigar.app.journeys.web;

import java.util.List;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Stage;

/**
 * What was kept of stages that are not drawn any more: it comes back with a stage of the name, and goes when somebody clears it away.
 *
 * @param signals the names of stages of which customers let one know something
 * @param needs what units said of stages that they carry no more
 */
record LeftOver(List<String> signals, List<String> needs) {

    static LeftOver of(Journey journey, List<Signal> signals, List<String> needs) {
        List<String> drawn = names(journey);
        return new LeftOver(
                signals.stream()
                        .map(Signal::stage)
                        .distinct()
                        .filter(stage -> !drawn.contains(stage))
                        .toList(),
                needs);
    }

    static List<String> names(Journey journey) {
        return journey.stages().stream().map(Stage::name).toList();
    }

    /** Returns whether there is nothing. Public, as templates call it. */
    public boolean isEmpty() {
        return signals.isEmpty() && needs.isEmpty();
    }
}
