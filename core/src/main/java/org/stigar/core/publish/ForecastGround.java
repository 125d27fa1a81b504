package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.publish.cohort.Group;

/**
 * What all forecasts of one snapshot are weighed against, whatever change is asked about: its publication, and who is counted where. Worked out
 * once, since that costs more than a forecast does. Raw, and so nothing of it can be read. Immutable, safe for use by many threads.
 */
public final class ForecastGround {

    private final Policy policy;
    private final Snapshot snapshot;
    private final List<Group> groups;
    private final Partition counted;
    private final Publication beside;

    ForecastGround(Policy policy, Snapshot snapshot, List<Group> groups, Partition counted, Publication beside) {
        this.policy = policy;
        this.snapshot = snapshot;
        this.groups = List.copyOf(groups);
        this.counted = counted;
        this.beside = beside;
    }

    /**
     * Returns all that may be seen of the forecast of a change. Trails are counted anew, of those who are counted in the snapshot.
     *
     * @param forecast of the same people as the snapshot
     * @param shown the scenarios of the same organisation that were shown to anybody before
     */
    public PublishedForecast publish(Forecast forecast, List<Scenario> shown) {
        return gate(forecast, shown).forecast();
    }

    /** Returns all that may be seen of what became of a forecast, beside all that may be seen of the forecast itself. */
    public PublishedFollowUp publish(FollowUp followUp, List<Scenario> shown) {
        return gate(followUp.forecast(), shown).followUp(followUp);
    }

    private ForecastGate gate(Forecast forecast, List<Scenario> shown) {
        return new ForecastGate(policy, snapshot, new FlipCells(snapshot, forecast, groups, counted), beside, shown);
    }
}
