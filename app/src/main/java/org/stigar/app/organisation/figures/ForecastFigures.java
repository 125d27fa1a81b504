package org.stigar.app.organisation.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedFollowUp;
import org.stigar.core.publish.PublishedForecast;
import org.stigar.core.publish.PublishedForecast.Refusal;
import org.stigar.core.publish.PublishedGroup;
import org.stigar.core.publish.PublishedOutlook;
import org.stigar.core.publish.PublishedShare;
import org.stigar.core.trail.state.TrailState;

/**
 * All that is said of what a change is to do to trails within 90 days, in a form that can be kept.
 *
 * @param refusal why nothing is said
 * @param losses of all trails that come to run across
 * @param between the same between each two groups that are told of
 */
public record ForecastFigures(
        Optional<Refusal> refusal, CoverageFigure coverage, Losses losses, List<Between> between) {

    public ForecastFigures {
        between = List.copyOf(between);
    }

    /** Returns what a forecast says. */
    public static ForecastFigures of(PublishedForecast forecast) {
        return new ForecastFigures(
                forecast.refusal(),
                CoverageFigure.of(forecast.coverage()),
                Losses.of(forecast.losses()),
                forecast.between().stream().map(Between::of).toList());
    }

    /**
     * Returns the same of units that are called otherwise.
     *
     * @param units the id of the unit that stands for one
     * @param names what that is called
     */
    public ForecastFigures renamed(UnaryOperator<String> units, UnaryOperator<String> names) {
        return new ForecastFigures(
                refusal,
                coverage,
                losses,
                between.stream()
                        .map(row -> new Between(
                                row.one.renamed(units, names),
                                row.other.renamed(units, names),
                                row.coverage,
                                row.losses,
                                row.gained,
                                row.pairs))
                        .toList());
    }

    /**
     * Trails that come to run across.
     *
     * @param closings how many of them are to close
     * @param withoutChange how many would close anyhow
     * @param extra how many because of the change
     * @param extraLow the least that will be, nine times in ten or more
     * @param extraHigh the most
     * @param outlook how many are in which state; empty in what was kept before that was said
     */
    public record Losses(
            CountFigure trails,
            CountFigure closings,
            CountFigure withoutChange,
            CountFigure extra,
            CountFigure extraLow,
            CountFigure extraHigh,
            Optional<Outlook> outlook) {

        /** Returns that nothing is said. */
        public static Losses withheld() {
            CountFigure nothing = new CountFigure(PublishedCount.Kind.WITHHELD, 0);
            return new Losses(nothing, nothing, nothing, nothing, nothing, nothing, Optional.empty());
        }

        static Losses of(PublishedForecast.Losses losses) {
            return new Losses(
                    CountFigure.of(losses.trails()),
                    CountFigure.of(losses.closings()),
                    CountFigure.of(losses.withoutChange()),
                    CountFigure.of(losses.extra()),
                    CountFigure.of(losses.extraLow()),
                    CountFigure.of(losses.extraHigh()),
                    Optional.of(Outlook.of(losses.outlook())));
        }
    }

    /**
     * How many trails are in which state on the day of a change, and 90 days after it without and with.
     *
     * @param spans one of each state at each moment
     */
    public record Outlook(List<Span> spans) {

        public Outlook {
            spans = List.copyOf(spans);
        }

        static Outlook of(PublishedOutlook outlook) {
            List<Span> spans = new ArrayList<>();
            for (Moment moment : Moment.values()) {
                for (TrailState state : TrailState.values()) {
                    PublishedOutlook.Span span = outlook.of(moment, state);
                    spans.add(new Span(
                            moment,
                            state,
                            CountFigure.of(span.about()),
                            CountFigure.of(span.low()),
                            CountFigure.of(span.high())));
                }
            }
            return new Outlook(spans);
        }

        /** Returns how many are in a state. */
        public Span of(Moment moment, TrailState state) {
            return spans.stream()
                    .filter(span -> span.moment == moment && span.state == state)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * A number of trails, and between which numbers it will lie.
     *
     * @param low the least that it will be, nine times in ten or more
     * @param high the most
     */
    public record Span(Moment moment, TrailState state, CountFigure about, CountFigure low, CountFigure high) {}

    /**
     * A unit, or several that are shown as one because they are small.
     *
     * @param people how many are counted there after the change
     */
    public record Side(List<String> units, List<String> names, CountFigure people) {

        public Side {
            units = List.copyOf(units);
            names = List.copyOf(names);
        }

        Side renamed(UnaryOperator<String> units, UnaryOperator<String> unitNames) {
            return new Side(
                    this.units.stream().map(units).toList(),
                    this.units.stream().map(units).map(unitNames).toList(),
                    people);
        }

        static Side of(PublishedGroup group) {
            return new Side(
                    group.units().stream().map(UnitId::value).toList(), group.names(), CountFigure.of(group.people()));
        }
    }

    /**
     * What is said between two groups.
     *
     * @param gained trails that ran between the two and come inside
     * @param pairs pairs of people that come inside, with a trail or without
     */
    public record Between(
            Side one, Side other, CoverageFigure coverage, Losses losses, CountFigure gained, CountFigure pairs) {

        static Between of(PublishedForecast.Between between) {
            return new Between(
                    Side.of(between.one()),
                    Side.of(between.other()),
                    CoverageFigure.of(between.coverage()),
                    Losses.of(between.losses()),
                    CountFigure.of(between.gained()),
                    CountFigure.of(between.pairs()));
        }
    }

    /**
     * What had become of the trails that came to run across.
     *
     * @param days after the change
     * @param stayedClosed of the trails that stayed inside, the share that had closed: what the time does anyhow
     */
    public record Outcome(int days, CountFigure closed, ShareFigure stayedClosed) {

        /** The time that a forecast is of, in days. */
        private static final int FORETOLD = 90;

        /**
         * Returns how it compares with what was foretold, from what is said of both and nothing else. Both are coarse: only what no counts behind
         * the figures can be is more or fewer.
         */
        public Verdict beside(Losses losses) {
            if (days < FORETOLD) {
                return Verdict.EARLY;
            }
            boolean isComparable = days == FORETOLD
                    && List.of(closed, losses.withoutChange, losses.extraLow, losses.extraHigh).stream()
                            .allMatch(CountFigure::isNumber);
            if (!isComparable) {
                return Verdict.UNKNOWN;
            }
            if (closed.least() > losses.withoutChange.most() + losses.extraHigh.most()) {
                return Verdict.MORE;
            }
            return closed.most() < losses.withoutChange.least() + losses.extraLow.least()
                    ? Verdict.FEWER
                    : Verdict.WITHIN;
        }

        /** Returns that nothing is said. */
        public static Outcome withheld(int days) {
            return new Outcome(
                    days,
                    new CountFigure(PublishedCount.Kind.WITHHELD, 0),
                    new ShareFigure(PublishedShare.Kind.WITHHELD, 0));
        }

        /** Returns what is said so far, the shortest time first. */
        public static List<Outcome> of(PublishedFollowUp followUp) {
            return followUp.rows().stream()
                    .map(row -> new Outcome(
                            row.horizonDays(), CountFigure.of(row.closed()), ShareFigure.of(row.stayedClosed())))
                    .toList();
        }
    }

    /** How an outcome compares with what was foretold. */
    public enum Verdict {
        WITHIN,
        MORE,
        FEWER,
        /** The forecast is of a longer time. */
        EARLY,
        /** Not both are said, or the forecast is of a shorter time. */
        UNKNOWN
    }
}
