package org.stigar.cli.trails;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.cli.input.Reading;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.trail.state.TrailFacts.Rest;

/** Judges trails from one instant, in active time. Immutable. */
public final class AssessedTrails {

    private static final double SECONDS_A_DAY = 86_400;

    private final Traces traces;
    private final Reading reading;
    private final Vantage vantage;
    private final Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);

    /** Prepares to judge the trails of some files as they are at an instant. */
    public AssessedTrails(Traces traces, Reading reading, Instant at) {
        this.traces = traces;
        this.reading = reading;
        vantage = Vantage.active(traces, at.getEpochSecond() / SECONDS_A_DAY);
    }

    /** Returns the assessment of a trail, or empty where it was not walked yet. */
    public Optional<Assessment> find(int trail) {
        if (traces.days(trail).first() > vantage.now()) {
            return Optional.empty();
        }
        return Optional.of(assess(traces.trace(trail), trail));
    }

    /**
     * Returns how open a trail is, above 0 and at most 1. Where an assessment gives no probability, as for trails that
     * are logged by hand, the middle of its state stands in.
     */
    public double openness(int trail) {
        return find(trail).map(AssessedTrails::openness).orElse(Double.MIN_NORMAL);
    }

    /** Returns how open a trail is that was assessed so. */
    public static double openness(Assessment assessment) {
        return assessment.worth(Thresholds.SHIPPED);
    }

    /** Returns the people of the trails. */
    public PersonIndex people() {
        return traces.people();
    }

    private Assessment assess(Trace trace, int trail) {
        PersonIndex people = traces.people();
        Optional<AgreedRhythm> rhythm =
                reading.findRhythm(people.person(traces.first(trail)), people.person(traces.second(trail)));
        return assessor.assess(new TrailFacts(trace, rhythm, Rest.NO, List.of(), Optional.empty()), vantage);
    }
}
