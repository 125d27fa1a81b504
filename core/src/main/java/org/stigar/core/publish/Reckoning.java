package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.Outlook;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.publish.Mixtures.Kind;
import org.stigar.core.publish.Mixtures.Mixture;
import org.stigar.core.publish.Mixtures.Range;
import org.stigar.core.trail.state.TrailState;

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

    private final HazardTable hazards;
    private final Mixtures mixtures;
    private final Range possible;
    private final double doubt;

    Reckoning(HazardTable hazards) {
        this.hazards = hazards;
        mixtures = new Mixtures(hazards);
        possible = mixtures.closings();
        doubt = Cell.all().stream()
                        .map(hazards::closing)
                        .mapToDouble(hazard -> variance(hazard.alpha(), hazard.beta()))
                        .sum()
                / (Cell.all().size() / 2.0);
    }

    /** Returns in which quarter a share lies of all from the least to the greatest, the least first. */
    static int quarter(double share, double least, double most) {
        return most <= least
                ? 0
                : Math.max(0, Math.min(QUARTERS - 1, (int) (QUARTERS * (share - least) / (most - least))));
    }

    /** Returns in which quarter the mean hazard of some trails across lies. */
    int quarter(double meanHazard) {
        return quarter(meanHazard, possible.low(), possible.high());
    }

    /** Returns what is to be expected of some trails, all figures worked out from what is said of them. */
    Outcome outcome(PublishedCount trails, int quarter, int ones, int others) {
        double step = (possible.high() - possible.low()) / QUARTERS;
        Range closings = new Range(possible.low() + quarter * step, possible.low() + (quarter + 1) * step);
        return outcome(Trails.of(trails), closings, together(ones, others));
    }

    /** Returns the same of trails of which their number alone is known. */
    Outcome outcome(PublishedCount trails, int ones, int others) {
        return outcome(Trails.of(trails), possible, together(ones, others));
    }

    /** Returns the same of trails of which nothing is known but about how many they are. */
    Outcome outcome(double trails) {
        return outcome(new Trails(trails, trails, trails), possible, 0);
    }

    /** Returns the same where all that is known may be said. */
    Outcome exact(List<Flip> flips, int ones, int others) {
        StateTable<Double> counts = StateTable.of((moment, state) -> flips.stream()
                .mapToDouble(flip ->
                        Outlook.of(moment, flip.before(), flip.after(), hazards).of(state))
                .sum());
        double together = together(ones, others);
        double closings = counts.get(Moment.WITH, TrailState.OVERGROWN);
        double extra = closings - counts.get(Moment.WITHOUT, TrailState.OVERGROWN);
        return new Outcome(
                closings,
                new Prospect(extra, extra, extra, variance(flips.size(), extra, extra, together)),
                StateTable.of((moment, state) -> {
                    double about = counts.get(moment, state);
                    double gone = counts.get(moment, TrailState.OVERGROWN);
                    return new Prospect(about, about, about, variance(moment, flips.size(), about, gone, together));
                }));
    }

    private Outcome outcome(Trails trails, Range closings, double together) {
        Range extras = mixtures.range(closings, this::extra);
        double extra = trails.about * extras.middle();
        double closing = trails.about * closings.middle();
        return new Outcome(
                closing,
                new Prospect(
                        extra,
                        (extras.low() < 0 ? trails.most : trails.least) * extras.low(),
                        (extras.high() < 0 ? trails.least : trails.most) * extras.high(),
                        variance(trails.about, extra, extra, together)),
                states(trails, closings, closing - extra, together));
    }

    /** How likely a trail is to close because it comes across. */
    private double extra(Kind kind) {
        return kind.closing() - hazards.closing(kind.before()).probability();
    }

    /** Closings with the change and without are told already; the rest is shared out as in the mixture that is likely. */
    private StateTable<Prospect> states(Trails trails, Range closings, double closingAnyhow, double together) {
        Mixture likely = mixtures.likely(closings.middle());
        return StateTable.of((moment, state) -> {
            double overgrown = switch (moment) {
                case AT_CHANGE -> 0;
                case WITHOUT -> closingAnyhow;
                case WITH -> trails.about * closings.middle();
            };
            double left = 1 - likely.mean(kind -> share(kind, moment, TrailState.OVERGROWN));
            double about = state == TrailState.OVERGROWN
                    ? overgrown
                    : (trails.about - overgrown) * likely.mean(kind -> share(kind, moment, state)) / left;
            Range range = mixtures.range(closings, kind -> share(kind, moment, state));
            return new Prospect(
                    about,
                    trails.least * range.low(),
                    trails.most * range.high(),
                    variance(moment, trails.about, about, overgrown, together));
        });
    }

    private double share(Kind kind, Moment moment, TrailState state) {
        return Outlook.of(moment, kind.before(), kind.after(), hazards).of(state);
    }

    /** What is there on the day is counted, and what is to come is not. */
    private double variance(Moment moment, double trails, double about, double closings, double together) {
        return moment == Moment.AT_CHANGE ? 0 : variance(trails, about, closings, together);
    }

    /** Each trail by itself, what is not known of hazards, and people: trails of one person close together. */
    private double variance(double trails, double about, double closings, double together) {
        double share = trails == 0 ? 0 : Math.abs(about) / trails;
        return trails * share * (1 - share) + trails * trails * doubt + closings * closings * together;
    }

    /** People differ, as if everybody had as many of the trails as the next. */
    private double together(int ones, int others) {
        return hazards.spread() * (1.0 / Math.max(1, ones) + 1.0 / Math.max(1, others));
    }

    private static double variance(double alpha, double beta) {
        double all = alpha + beta;
        return alpha * beta / (all * all * (all + 1));
    }

    /** About how many there are, and from how many to how many. */
    private record Trails(double least, double about, double most) {

        static Trails of(PublishedCount count) {
            return new Trails((double) count.least(), (double) count.value(), (double) count.most());
        }
    }

    /**
     * Expectations.
     *
     * @param extra closings because of the change
     * @param states how many trails are in which state
     */
    record Outcome(double closings, Prospect extra, StateTable<Prospect> states) {

        static final Outcome NONE = new Outcome(0, Prospect.NONE, StateTable.of((moment, state) -> Prospect.NONE));

        Outcome plus(Outcome other) {
            return new Outcome(
                    closings + other.closings,
                    extra.plus(other.extra),
                    StateTable.of((moment, state) -> states.get(moment, state).plus(other.states.get(moment, state))));
        }
    }
}
