package org.stigar.core.backtest;

import java.util.List;
import org.stigar.core.backtest.CutSample.Known;
import org.stigar.core.trail.openness.OpennessFit;
import org.stigar.core.trail.openness.OpennessModel;

/** The model that is shown to the two ends of a trail: it knows the trail's own days and nothing else. */
final class TraceForecaster implements Forecaster {

    private final int horizonDays;

    TraceForecaster(int horizonDays) {
        this.horizonDays = horizonDays;
    }

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public double[] foretell(CutSample target, List<CutSample> closed, Universe universe) {
        OpennessModel model = fit(closed);
        return target.trails().stream()
                .mapToDouble(trail -> model.probability(trail.days(), target.from()))
                .toArray();
    }

    /** Learns from all active trails, whatever the universe: a trail's chance does not depend on whom it is compared to. */
    OpennessModel fit(List<CutSample> closed) {
        OpennessFit fit = new OpennessFit(OpennessModel.shipped(horizonDays));
        for (CutSample sample : closed) {
            for (Known trail : sample.trails()) {
                fit.add(trail.days(), sample.from(), trail.walked(), 1);
            }
        }
        return fit.fit();
    }
}
