package org.stigar.core.backtest;

import java.util.List;

/** Foretells, at a cut, which trails are walked within the horizon. */
interface Forecaster {

    /** Returns the name in reports. */
    String name();

    /**
     * Returns the probabilities that the trails of {@code target} are walked again.
     *
     * @param target the trails of the universe that is asked about
     * @param closed all active trails at cuts whose windows had closed at the target's cut, oldest first: all there is to
     *     learn from
     */
    double[] foretell(CutSample target, List<CutSample> closed, Universe universe);
}
