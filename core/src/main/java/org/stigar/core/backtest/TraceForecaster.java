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
    public double[] foretell(CutSample target, List<CutSample> closed) {
        OpennessModel model = fit(target, closed);
        return target.trails().stream()
                .mapToDouble(trail -> model.probability(trail.days(), target.cut(), target.scale()))
                .toArray();
    }

    OpennessModel fit(CutSample target, List<CutSample> closed) {
        OpennessFit fit = new OpennessFit(OpennessModel.shipped(horizonDays));
        for (CutSample sample : closed) {
            for (Known trail : sample.trails()) {
                fit.add(trail.days(), sample.cut(), sample.scale(), trail.walked(), 1);
            }
        }
        return fit.fit();
    }
}
