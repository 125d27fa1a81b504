package org.stigar.cli.analyse;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.stigar.cli.analyse.Analysis.Calendar;
import org.stigar.cli.analyse.Analysis.Past;
import org.stigar.cli.input.Reading;
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Quarters;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.TrailState;

/** Takes trails through the gate: once for the instant asked about, and once for each quarter before. */
final class Analyst {

    private static final int MOST_QUARTERS = 12;
    private static final long SECONDS_A_DAY = 86_400;

    private final Traces traces;
    private final Directory directory;
    private final Reading reading;
    private final Gate gate;
    private final boolean[] walks;

    Analyst(Traces traces, Directory directory, Reading reading, Policy policy) {
        this.traces = traces;
        this.directory = directory;
        this.reading = reading;
        gate = new Gate(policy);
        walks = new boolean[traces.people().size()];
        for (int trail = 0; trail < traces.size(); trail++) {
            walks[traces.first(trail)] = true;
            walks[traces.second(trail)] = true;
        }
    }

    Analysis analyse(Instant at, AssessedTrails trails) {
        int first = dayOf(reading.first());
        int today = dayOf(at);
        Calendar calendar =
                reading.first().atOffset(ZoneOffset.UTC).getYear() == 1970 ? Calendar.DAYS : Calendar.CALENDAR;
        List<Quarter> whole = (calendar == Calendar.DAYS
                        ? Quarters.windowsBefore(today + 1, MOST_QUARTERS)
                        : Quarters.calendarBefore(today + 1, MOST_QUARTERS))
                .stream().filter(quarter -> quarter.until() > first).toList();
        List<Structure> structures = new ArrayList<>();
        List<Past> history = new ArrayList<>();
        for (Quarter quarter : whole) {
            structures.add(directory.at(instantOf(quarter.from())));
            if (quarter.until() <= today) {
                Snapshot then = snapshot(
                        structures, List.of(), states(instantOf(quarter.until()).minusSeconds(1)));
                history.add(new Past(quarter, gate.publish(then).overall()));
            }
        }
        int from = whole.isEmpty()
                ? Math.min(first, today)
                : whole.get(whole.size() - 1).until();
        Quarter current = from <= today ? new Quarter(from, today + 1) : whole.get(whole.size() - 1);
        if (from <= today) {
            structures.add(directory.at(instantOf(from)));
        }
        TrailState[] states = new TrailState[traces.size()];
        TrailState[] fresh = new TrailState[traces.size()];
        forEachTrail(trails, (trail, assessment) -> {
            states[trail] = assessment.state();
            boolean isNew = assessment.marks().contains(Assessment.Mark.NEW);
            fresh[trail] = isNew ? TrailState.OPEN : TrailState.OVERGROWN;
        });
        List<Quarter> counted = whole.isEmpty() ? List.of(current) : whole;
        Publication now = gate.publish(snapshot(structures, counted, trail -> Optional.ofNullable(states[trail])));
        PublishedCount news = gate.publish(snapshot(structures, List.of(), trail -> Optional.ofNullable(fresh[trail])))
                .overall()
                .of(TrailState.OPEN);
        history.add(new Past(current, now.overall()));
        return new Analysis(at, now, news, history, calendar);
    }

    private IntFunction<Optional<TrailState>> states(Instant at) {
        TrailState[] states = new TrailState[traces.size()];
        forEachTrail(
                new AssessedTrails(traces, reading, at), (trail, assessment) -> states[trail] = assessment.state());
        return trail -> Optional.ofNullable(states[trail]);
    }

    /** Assessments rest on one trail each, so all cores work on them; what comes out is the same in any order. */
    private void forEachTrail(AssessedTrails trails, Taker take) {
        IntStream.range(0, traces.size())
                .parallel()
                .forEach(trail -> trails.find(trail).ifPresent(assessment -> take.accept(trail, assessment)));
    }

    /** Who never walks in the files takes no part, and lowers the coverage. */
    private Snapshot snapshot(
            List<Structure> structures, List<Quarter> quarters, IntFunction<Optional<TrailState>> states) {
        return Snapshot.builder(traces, structures)
                .quarters(quarters)
                .states(states)
                .takingPart(this::walks)
                .build();
    }

    private boolean walks(PersonId person) {
        return walks[traces.people().number(person)];
    }

    static int dayOf(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY));
    }

    static Instant instantOf(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }

    /** Takes the assessment of a trail; called by several threads, with other trails each. */
    @FunctionalInterface
    private interface Taker {
        void accept(int trail, Assessment assessment);
    }
}
