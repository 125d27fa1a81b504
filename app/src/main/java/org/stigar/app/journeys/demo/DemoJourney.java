package org.stigar.app.journeys.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.stigar.app.imports.Demo;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.people.People;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** Draws the way of the made-up company's customers once, from stage to stage along its functions. */
final class DemoJourney implements ApplicationRunner {

    private static final List<Way> WAY = List.of(
            new Way("sales", "Choosing", List.of("Visit", "Website")),
            new Way("onboarding", "Getting started", List.of("First meeting")),
            new Way("delivery", "Receiving", List.of("Parcel", "Driver")),
            new Way("support", "Asking", List.of("Telephone", "Chat")),
            new Way("billing", "Paying", List.of("Invoice")));

    private final Demo demo;
    private final Journeys journeys;
    private final People people;
    private final Clock clock;

    DemoJourney(Demo demo, Journeys journeys, People people, Clock clock) {
        this.demo = demo;
        this.journeys = journeys;
        this.people = people;
        this.clock = clock;
    }

    /** A stage, by the function that carries it. */
    private record Way(String function, String stage, List<String> touchpoints) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (journeys.list().isEmpty() && !demo.logIns().isEmpty()) {
            Structure structure = people.structure(clock.instant());
            List<Journey.Drawn> drawn = new ArrayList<>();
            for (int at = 0; at < WAY.size(); at++) {
                Way way = WAY.get(at);
                drawn.add(new Journey.Drawn(
                        new Stage(
                                way.stage(),
                                units(structure, way.function()),
                                List.of(way.function()),
                                way.touchpoints()),
                        at + 1 < WAY.size() ? List.of(WAY.get(at + 1).stage()) : List.of()));
            }
            journeys.create(
                    "From choosing to paying",
                    Journey.of(drawn, unit -> structure.findUnit(unit).isPresent())
                            .journey());
        }
    }

    /** Returns the departments that are called by a function: they stand for the teams below them. */
    private static SortedSet<UnitId> units(Structure structure, String function) {
        TreeSet<UnitId> found = new TreeSet<>();
        for (Unit unit : structure.units()) {
            boolean isCalled = unit.name().toLowerCase(Locale.ROOT).startsWith(function);
            boolean isTop = unit.parent()
                    .flatMap(structure::findUnit)
                    .filter(above -> above.name().toLowerCase(Locale.ROOT).startsWith(function))
                    .isEmpty();
            if (isCalled && isTop && unit.kind().isLine() && found.size() < Stage.MOST_PARTS) {
                found.add(unit.id());
            }
        }
        return found;
    }
}
