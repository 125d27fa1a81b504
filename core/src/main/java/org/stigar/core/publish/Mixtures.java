package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.Footing;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;

/**
 * Of which kinds some trails may be that come across, when all that is known of them is about how many of them close.
 *
 * <p>A mean over a mixture of kinds is linear in their shares. So over all mixtures whose closings lie between two bounds
 * it is least and greatest on one kind within, or on two that meet one of the bounds.
 */
final class Mixtures {

    private static final int HALVINGS = 60;
    private static final double STEEPEST = 4_096;

    private final List<Kind> kinds = new ArrayList<>();

    Mixtures(HazardTable hazards) {
        for (StrengthClass strength : StrengthClass.values()) {
            for (Footing footing : Footing.values()) {
                Cell before = new Cell(strength, Placement.INSIDE, footing);
                Cell after = before.placed(Placement.ACROSS);
                kinds.add(new Kind(
                        before,
                        after,
                        hazards.closing(after).probability(),
                        hazards.closing(before).evidence()));
            }
        }
    }

    /**
     * Trails of one strength and footing.
     *
     * @param closing how likely one is to close, across
     * @param usual how many there were inside, in the history that the hazards come from: above 0
     */
    record Kind(Cell before, Cell after, double closing, double usual) {}

    /** From where to where a mean may lie. */
    record Range(double low, double high) {

        double middle() {
            return (low + high) / 2;
        }
    }

    List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /** Returns from where to where the closings of a mixture may lie at all. */
    Range closings() {
        return new Range(
                kinds.stream().mapToDouble(Kind::closing).min().orElseThrow(),
                kinds.stream().mapToDouble(Kind::closing).max().orElseThrow());
    }

    /** Returns between which values the mean of a figure lies where closings lie in a range. */
    Range range(Range closings, ToDoubleFunction<Kind> figure) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Kind one : kinds) {
            for (Kind other : kinds) {
                for (double edge : new double[] {closings.low, closings.high}) {
                    if (one.closing <= edge && edge <= other.closing) {
                        double mean = mean(one, other, edge, figure);
                        least = Math.min(least, mean);
                        most = Math.max(most, mean);
                    }
                }
            }
            if (closings.low <= one.closing && one.closing <= closings.high) {
                least = Math.min(least, figure.applyAsDouble(one));
                most = Math.max(most, figure.applyAsDouble(one));
            }
        }
        return new Range(least, most);
    }

    /** Returns the mean of a figure over the mixture of two kinds that has so many closings. */
    private static double mean(Kind one, Kind other, double closings, ToDoubleFunction<Kind> figure) {
        double first = figure.applyAsDouble(one);
        return other.closing == one.closing
                ? first
                : first
                        + (figure.applyAsDouble(other) - first)
                                * (closings - one.closing)
                                / (other.closing - one.closing);
    }

    /**
     * Returns the mixture with so many closings that is most like the usual one.
     *
     * <p>Most alike by relative entropy: the usual shares, tilted by the exponential of the closings. Source: I. Csiszár,
     * "I-Divergence Geometry of Probability Distributions and Minimization Problems", Annals of Probability 3 (1975)
     * 146–158, DOI 10.1214/aop/1176996454.
     */
    Mixture likely(double closings) {
        double from = -STEEPEST;
        double to = STEEPEST;
        for (int i = 0; i < HALVINGS; i++) {
            double tilt = (from + to) / 2;
            if (tilted(tilt, closings).mean(Kind::closing) < closings) {
                from = tilt;
            } else {
                to = tilt;
            }
        }
        return tilted((from + to) / 2, closings);
    }

    private Mixture tilted(double tilt, double about) {
        double steepest = kinds.stream()
                .mapToDouble(kind -> tilt * (kind.closing - about))
                .max()
                .orElseThrow();
        Map<Kind, Double> weights = new LinkedHashMap<>();
        kinds.forEach(kind -> weights.put(kind, kind.usual * Math.exp(tilt * (kind.closing - about) - steepest)));
        return new Mixture(weights);
    }

    /**
     * Kinds, each by its weight.
     *
     * @param weights at least 0, and one of them above
     */
    record Mixture(Map<Kind, Double> weights) {

        /** Returns the mean of a figure. */
        double mean(ToDoubleFunction<Kind> figure) {
            double sum = 0;
            double all = 0;
            for (Map.Entry<Kind, Double> part : weights.entrySet()) {
                sum += part.getValue() * figure.applyAsDouble(part.getKey());
                all += part.getValue();
            }
            return sum / all;
        }
    }
}
