package org.stigar.app.changes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stigar.app.changes.after.PlanFigures.Share;
import org.stigar.app.changes.after.ToldPlans.Seen;
import org.stigar.app.changes.after.ToldPlans.State;
import org.stigar.core.change.TrailPlan;

/**
 * What is told of plans, as a change's page shows it.
 *
 * @param rows a choice each; none where nothing is told
 */
record PlanView(State state, List<Row> rows) {

    PlanView {
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
    record Row(String choice, String said, int from, int width) {}

    static PlanView of(Seen seen) {
        return new PlanView(
                seen.state(),
                Arrays.stream(TrailPlan.values())
                        .flatMap(choice ->
                                Optional.ofNullable(seen.figures().shares().get(choice))
                                        .map(share -> row(choice, share))
                                        .stream())
                        .toList());
    }

    private static Row row(TrailPlan choice, Share share) {
        return new Row(
                "changes.plans." + choice,
                "changes.plans.share." + share.from() + "-" + share.until(),
                share.from(),
                share.until() - share.from());
    }
}
