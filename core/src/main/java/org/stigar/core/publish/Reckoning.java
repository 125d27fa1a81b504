package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.Footing;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;

/**
 * What is to be expected of trails of which a coarse number is known, and in which quarter of all that is possible their
 * share of closings lies.
 *
 * <p>The hazards are known to everybody, so every sum of them over trails would be one more equation for how many trails
 * of which strength there are. Here such a sum is looked at for its quarter alone, and only of 4k trails or more; the
 * figures are worked out from number and quarter, which any reader could do. Every quarter fits every number behind the
 * label, and leaves open k numbers or more of trails of each strength. {@code docs/publishing.md} has the argument.
 */
final class Reckoning {

    /** How many bands there are for a share, and from how many times k trails on it is told. */
    static final int QUARTERS = 4;

    private static final double NINE_IN_TEN = 1.645;

    private final HazardTable hazards;
    private final List<Point> points = new ArrayList<>();
    private final double least;
    private final double most;
    private final double doubt;

    Reckoning(HazardTable hazards) {
        this.hazards = hazards;
        double sum = 0;
        for (StrengthClass strength : StrengthClass.values()) {
            for (Footing footing : Footing.values()) {
                var across = hazards.closing(new Cell(strength, Placement.ACROSS, footing));
                var inside = hazards.closing(new Cell(strength, Placement.INSIDE, footing));
                points.add(new Point(across.probability(), across.probability() - inside.probability()));
                sum += variance(across.alpha(), across.beta()) + variance(inside.alpha(), inside.beta());
            }
        }
        doubt = sum / points.size();
        least = points.stream().mapToDouble(Point::closing).min().orElseThrow();
        most = points.stream().mapToDouble(Point::closing).max().orElseThrow();
    }

    /** Returns in which quarter a share lies of all from the least to the greatest, the least first. */
    static int quarter(double share, double least, double most) {
        return most <= least
                ? 0
                : Math.max(0, Math.min(QUARTERS - 1, (int) (QUARTERS * (share - least) / (most - least))));
    }

    /** Returns in which quarter the mean hazard of some trails across lies. */
    int quarter(double meanHazard) {
        return quarter(meanHazard, least, most);
    }

    /** Returns what is to be expected of some trails, all figures worked out from what is said of them. */
    Outcome outcome(PublishedCount trails, int quarter, int ones, int others) {
        double step = (most - least) / QUARTERS;
        return outcome(
                        (double) trails.least(),
                        (double) trails.value(),
                        (double) trails.most(),
                        least + quarter * step,
                        least + (quarter + 1) * step)
                .shared(hazards.spread(), ones, others);
    }

    /** Returns the same of trails of which their number alone is known. */
    Outcome outcome(PublishedCount trails, int ones, int others) {
        return outcome((double) trails.least(), (double) trails.value(), (double) trails.most(), least, most)
                .shared(hazards.spread(), ones, others);
    }

    /** Returns the same of trails of which nothing is known but about how many they are. */
    Outcome outcome(double trails) {
        return outcome(trails, trails, trails, least, most);
    }

    /** Returns the same where all that is known may be said. */
    Outcome exact(int trails, double closings, double extra, int ones, int others) {
        double share = trails == 0 ? 0 : extra / trails;
        double variance = trails * share * (1 - share) + (double) trails * trails * doubt;
        return new Outcome(closings, extra, extra, extra, variance).shared(hazards.spread(), ones, others);
    }

    private Outcome outcome(double from, double about, double to, double low, double high) {
        double extraLow = Double.POSITIVE_INFINITY;
        double extraHigh = Double.NEGATIVE_INFINITY;
        for (Point one : points) {
            for (Point other : points) {
                for (double edge : new double[] {low, high}) {
                    if (one.closing <= edge && edge <= other.closing) {
                        double extra = one.at(edge, other);
                        extraLow = Math.min(extraLow, extra);
                        extraHigh = Math.max(extraHigh, extra);
                    }
                }
            }
            if (low <= one.closing && one.closing <= high) {
                extraLow = Math.min(extraLow, one.extra);
                extraHigh = Math.max(extraHigh, one.extra);
            }
        }
        double share = (extraLow + extraHigh) / 2;
        double variance = about * Math.abs(share) * (1 - Math.abs(share)) + about * about * doubt;
        return new Outcome(
                about * (low + high) / 2,
                about * share,
                (extraLow < 0 ? to : from) * extraLow,
                (extraHigh < 0 ? from : to) * extraHigh,
                variance);
    }

    private static double variance(double alpha, double beta) {
        double all = alpha + beta;
        return alpha * beta / (all * all * (all + 1));
    }

    /** What is to be expected of a trail of one strength that comes across. */
    private record Point(double closing, double extra) {

        /** Returns the extra closings of the mixture with another that has so many closings. */
        double at(double closings, Point other) {
            return other.closing == closing
                    ? extra
                    : extra + (other.extra - extra) * (closings - closing) / (other.closing - closing);
        }
    }

    /**
     * Expectations.
     *
     * @param extraLow the least extra closings to expect that what is said leaves open
     * @param extraHigh the most
     * @param variance of what will be counted about what is to be expected
     */
    record Outcome(double closings, double extra, double extraLow, double extraHigh, double variance) {

        static final Outcome NONE = new Outcome(0, 0, 0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(
                    closings + other.closings,
                    extra + other.extra,
                    extraLow + other.extraLow,
                    extraHigh + other.extraHigh,
                    variance + other.variance);
        }

        /** People differ, and trails of one person go together: as if everybody had as many of them as the next. */
        private Outcome shared(double spread, int ones, int others) {
            double together = spread * (1.0 / Math.max(1, ones) + 1.0 / Math.max(1, others));
            return new Outcome(closings, extra, extraLow, extraHigh, variance + extra * extra * together);
        }

        double low() {
            return extraLow - NINE_IN_TEN * Math.sqrt(variance);
        }

        double high() {
            return extraHigh + NINE_IN_TEN * Math.sqrt(variance);
        }
    }
}
