package org.stigar.app.changes.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.after.PlanFigures.Share;
import org.stigar.app.changes.after.ToldPlans.Seen;
import org.stigar.app.changes.after.ToldPlans.State;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Between;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;
import org.stigar.app.organisation.figures.ForecastFigures.Outcome;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;
import org.stigar.core.change.draft.StepProblem;
import org.stigar.core.publish.PublishedCount;

/** A change as its page shows it: steps in sentences, and what is expected of it in tables, in coarse figures alone. */
final class ChangeView {

    private final Change change;
    private final Draft draft;
    private final ChangeWords words;
    private final Optional<ForecastFigures> forecast;
    private final List<Outcome> outcomes;

    ChangeView(
            Change change, Draft draft, Optional<ForecastFigures> forecast, List<Outcome> outcomes, ChangeWords words) {
        this.change = change;
        this.draft = draft;
        this.forecast = forecast;
        this.outcomes = List.copyOf(outcomes);
        this.words = words;
    }

    /**
     * A step.
     *
     * @param people how many it concerns, in words; blank where that says nothing
     * @param fault words' key of what is wrong with it; blank for nothing
     */
    record StepRow(String said, String people, String fault) {}

    /** A row of a table of figures, in words. */
    record Row(String what, String said) {}

    /** What is expected between two groups, in words. */
    record BetweenRow(
            String one,
            String other,
            String trails,
            String closings,
            String extra,
            String gained,
            String pairs,
            String coverage,
            boolean isThin) {}

    /** What became of it by a day, in words. */
    record OutcomeRow(int days, String closed, String stayed) {}

    /**
     * What is told of plans, as a change's page shows it.
     *
     * @param rows a choice each; none where nothing is told
     */
    record Plans(State state, List<Choice> rows) {

        Plans {
            rows = List.copyOf(rows);
        }

        /**
         * A choice.
         *
         * @param choice what it is called, as a key
         * @param said in which half or quarter it lies, as a key
         * @param from where its stretch begins, in percent
         * @param width how wide it is, in percent
         */
        record Choice(String choice, String said, int from, int width) {}

        static Plans of(Seen seen) {
            return new Plans(
                    seen.state(),
                    Arrays.stream(TrailPlan.values())
                            .flatMap(choice ->
                                    Optional.ofNullable(seen.figures().shares().get(choice))
                                            .map(share -> row(choice, share))
                                            .stream())
                            .toList());
        }

        private static Choice row(TrailPlan choice, Share share) {
            return new Choice(
                    "changes.plans." + choice,
                    "changes.plans.share." + share.from() + "-" + share.until(),
                    share.from(),
                    share.until() - share.from());
        }
    }

    public List<StepRow> steps() {
        Map<Integer, String> faults = new HashMap<>();
        for (StepProblem problem : draft.problems()) {
            faults.put(problem.step(), "changes.problem." + problem.reason());
        }
        List<Step> steps = change.outline().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(number -> new StepRow(
                        words.step(steps.get(number)),
                        draft.people(number) == 0 ? "" : words.say("changes.people", draft.people(number)),
                        faults.getOrDefault(number, "")))
                .toList();
    }

    public String day() {
        return words.day(change.outline().from());
    }

    public boolean isTold() {
        return forecast.filter(figures -> figures.refusal().isEmpty()).isPresent();
    }

    /** Returns the words' key of why nothing is said; blank where something is. */
    public String refusal() {
        return forecast.flatMap(ForecastFigures::refusal)
                .map(reason -> "changes.refusal." + reason)
                .orElse("");
    }

    public String coverage() {
        return forecast.map(figures -> words.coverage(figures.coverage())).orElse("");
    }

    /** Returns what is expected of all trails that come to run across. */
    public List<Row> losses() {
        return forecast.map(ForecastFigures::losses)
                .map(losses -> List.of(
                        row("trails", losses.trails()),
                        row("closings", losses.closings()),
                        row("without", losses.withoutChange()),
                        new Row(words.say("changes.losses.extra"), extra(losses))))
                .orElse(List.of());
    }

    private Row row(String name, CountFigure figure) {
        return new Row(words.say("changes.losses." + name), words.count(figure));
    }

    private String extra(Losses losses) {
        return isNumber(losses.trails())
                ? words.say(
                        "changes.losses.interval",
                        words.count(losses.extra()),
                        words.count(losses.extraLow()),
                        words.count(losses.extraHigh()))
                : words.count(losses.extra());
    }

    private static boolean isNumber(CountFigure figure) {
        return figure.kind() == PublishedCount.Kind.ROUNDED;
    }

    public List<BetweenRow> between() {
        return forecast.map(ForecastFigures::between).orElse(List.of()).stream()
                .map(this::between)
                .toList();
    }

    private BetweenRow between(Between row) {
        return new BetweenRow(
                words.names(row.one().names()),
                words.names(row.other().names()),
                words.count(row.losses().trails()),
                words.count(row.losses().closings()),
                extra(row.losses()),
                words.count(row.gained()),
                words.count(row.pairs()),
                words.coverage(row.coverage()),
                !isNumber(row.losses().trails()));
    }

    /** Returns all trails by state, at each moment. */
    public List<StatesView.Row> states() {
        return forecast.map(figures -> new StatesView(words).rows(figures)).orElse(List.of());
    }

    /** Returns the same between two groups, before and after. */
    public List<StatesView.PairRow> statesBetween() {
        return forecast.map(figures -> new StatesView(words).pairs(figures)).orElse(List.of());
    }

    public List<OutcomeRow> outcomes() {
        return outcomes.stream()
                .map(one -> new OutcomeRow(one.days(), words.count(one.closed()), words.share(one.stayedClosed())))
                .toList();
    }
}
