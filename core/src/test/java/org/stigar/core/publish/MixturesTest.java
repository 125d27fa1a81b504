package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.publish.Mixtures.Kind;
import org.stigar.core.publish.Mixtures.Range;
import org.stigar.core.samples.Samples;

/** The bounds and the likeliest mixture, against mixtures drawn at random. */
class MixturesTest {

    private final Mixtures mixtures = new Mixtures(HazardTable.shipped());

    @Test
    void noMixtureIsOutsideTheRange() {
        Samples.forAll(2_000, random -> {
            Map<Kind, Double> weights = new HashMap<>();
            mixtures.kinds().forEach(kind -> weights.put(kind, Math.pow(random.nextDouble(), 8)));
            Map<Kind, Double> values = new HashMap<>();
            mixtures.kinds().forEach(kind -> values.put(kind, random.nextDouble()));
            ToDoubleFunction<Kind> figure = kind -> values.getOrDefault(kind, 0.0);
            double closings = mean(weights, Kind::closing);

            Range range = mixtures.range(new Range(closings - 0.01, closings + 0.01), figure);

            assertThat(mean(weights, figure)).isBetween(range.low() - 1e-12, range.high() + 1e-12);
        });
    }

    /** A range is reached: by a kind within, or two that meet its edge. */
    @Test
    void theRangeIsNoWiderThanItMust() {
        Range once = mixtures.range(new Range(0.7, 0.703), kind -> isOnce(kind) ? 1 : 0);

        // between .703 of one day and .045 of ten, or .499 of two: at .7 as many as (.7 − .499) / (.703 − .499)
        assertThat(once.low()).isCloseTo((0.7 - 0.499) / (0.703 - 0.499), within(1e-9));
        assertThat(once.high()).isEqualTo(1);
    }

    @Test
    void theLikeliestHasTheClosingsAskedFor() {
        Range all = mixtures.closings();
        for (double at = 0.01; at < 1; at += 0.07) {
            double closings = all.low() + at * (all.high() - all.low());
            assertThat(mixtures.likely(closings).mean(Kind::closing)).isCloseTo(closings, within(1e-9));
        }
    }

    @Test
    void theLikeliestOfUsualClosingsIsTheUsual() {
        Map<Kind, Double> usual = new HashMap<>();
        mixtures.kinds().forEach(kind -> usual.put(kind, kind.usual()));

        assertThat(mixtures.likely(mean(usual, Kind::closing)).mean(kind -> isOnce(kind) ? 1 : 0))
                .isCloseTo(8_826.0 / (8_826 + 6_967 + 6_787 + 6_183), within(1e-9));
    }

    private static boolean isOnce(Kind kind) {
        return kind.before().strength() == StrengthClass.ONCE;
    }

    private static double mean(Map<Kind, Double> weights, ToDoubleFunction<Kind> figure) {
        return new Mixtures.Mixture(weights).mean(figure);
    }
}
