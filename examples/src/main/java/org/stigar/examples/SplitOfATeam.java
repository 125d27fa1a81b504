package org.stigar.examples;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.stigar.core.change.Move;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedForecast.Losses;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.demo.MadeUpCompany;

/** A made-up company splits its largest team, and wants to know beforehand what that costs. */
public final class SplitOfATeam {

    private static final Instant CHANGE = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant BEGIN = Instant.parse("2024-11-04T00:00:00Z");

    private SplitOfATeam() {}

    public static void main(String[] args) {
        lines().forEach(System.out::println);
    }

    static List<String> lines() {
        MadeUpCompany company = MadeUpCompany.of(400, 1);
        TracesBuilder walks = new TracesBuilder();
        company.forEachWalk(walk -> {
            if (walk.at().isBefore(CHANGE)) {
                walks.accept(walk);
            }
        });
        Traces traces = walks.build();

        Scenario scenario =
                Scenario.of(company.directory(), split(company.directory().at(CHANGE)), CHANGE);
        Windows past = Windows.rolling(day(BEGIN) + Windows.MEMORY_DAYS, 30, scenario.day());
        HazardTable hazards = Hazards.learn(traces, company.directory(), past);
        Forecast forecast = Forecast.of(scenario, traces, hazards, new SplittableRandom(1));

        Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);
        Vantage now = Vantage.active(traces, day(CHANGE));
        Snapshot snapshot = Snapshot.builder(traces, List.of(scenario.before()))
                .states(trail -> Optional.of(
                        assessor.assess(TrailFacts.of(traces.trace(trail)), now).state()))
                .build();
        Losses lost = new Gate(Policy.leaders(8))
                .publish(snapshot, forecast, List.of())
                .losses();
        return List.of(
                "trails that lose their everyday occasion: " + words(lost.trails()),
                "of these, expected to close within 90 days: " + words(lost.closings()),
                "without the split: " + words(lost.withoutChange()));
    }

    /** Every second person of the largest team goes to the second largest. */
    private static List<Move> split(Structure structure) {
        List<UnitId> bySize = structure.units().stream()
                .map(Unit::id)
                .sorted(Comparator.comparingInt(
                        (UnitId unit) -> -structure.primaryMembers(unit).size()))
                .toList();
        List<PersonId> team = structure.primaryMembers(bySize.get(0));
        return IntStream.range(0, team.size() / 2)
                .mapToObj(i -> new Move(team.get(2 * i), bySize.get(1)))
                .toList();
    }

    private static String words(PublishedCount count) {
        return switch (count.kind()) {
            case ROUNDED -> "about " + count.value();
            case FEWER_THAN -> "fewer than " + count.value();
            case AT_LEAST -> "at least " + count.value();
            case LEANS_ON_FEW -> "leans on few";
            case WITHHELD -> "not told";
        };
    }

    private static int day(Instant instant) {
        return (int) (instant.getEpochSecond() / 86_400);
    }
}
