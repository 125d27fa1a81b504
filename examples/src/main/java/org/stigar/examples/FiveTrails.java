package org.stigar.examples;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** Five people, the walks that they took, and how open that keeps the trails between them. */
public final class FiveTrails {

    private static final LocalDate BEGIN = LocalDate.of(2025, 10, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final WalkSource CALENDAR = new WalkSource("calendar");

    private FiveTrails() {}

    public static void main(String[] args) {
        lines().forEach(System.out::println);
    }

    static List<String> lines() {
        Traces traces = traces();
        Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);
        List<String> lines = new ArrayList<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            Assessment now = assessor.assess(TrailFacts.of(traces.trace(trail)), today());
            lines.add(String.format(
                    Locale.ROOT,
                    "%s–%s: %s, %.2f within %.0f days",
                    traces.people().person(traces.first(trail)),
                    traces.people().person(traces.second(trail)),
                    now.state().name().toLowerCase(Locale.ROOT),
                    now.openness().orElseThrow(),
                    now.horizonDays().orElseThrow()));
        }
        return lines;
    }

    /** The trails remember days, and nothing else of the walks. */
    static Traces traces() {
        TracesBuilder walks = new TracesBuilder();
        walked(walks, "ann", "bob", every(7, BEGIN, TODAY));
        walked(walks, "ann", "cy", every(30, BEGIN, TODAY));
        walked(walks, "bob", "cy", every(2, BEGIN.plusDays(80), BEGIN.plusDays(100)));
        walked(walks, "cy", "dee", every(14, BEGIN, TODAY.minusDays(10)));
        walked(walks, "dee", "eve", every(7, BEGIN, TODAY.minusDays(40)));
        return walks.build();
    }

    /** The evening of the last day, with all that was recorded by then. */
    static Vantage today() {
        long evening = TODAY.plusDays(1).toEpochDay();
        return Vantage.calendar((double) evening, (double) (evening - BEGIN.toEpochDay()));
    }

    private static void walked(TracesBuilder walks, String one, String other, List<LocalDate> days) {
        List<PersonId> both = List.of(new PersonId(one), new PersonId(other));
        for (LocalDate day : days) {
            walks.accept(Walk.of(
                    day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                    both,
                    WalkKind.MEETING,
                    Occasion.OWN,
                    CALENDAR));
        }
    }

    private static List<LocalDate> every(int days, LocalDate from, LocalDate until) {
        return from.datesUntil(until, Period.ofDays(days)).toList();
    }
}
