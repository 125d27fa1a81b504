package org.stigar.app.journeys.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private enum Way {
        SALES("Choosing", "Visit", "Website"),
        ONBOARDING("Getting started", "First meeting"),
        DELIVERY("Receiving", "Parcel", "Driver"),
        SUPPORT("Asking", "Telephone", "Chat"),
        BILLING("Paying", "Invoice");

        private final String stage;
        private final List<String> touchpoints;

        Way(String stage, String... touchpoints) {
            this.stage = stage;
            this.touchpoints = List.of(touchpoints);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (journeys.list().isEmpty() && !demo.logIns().isEmpty()) {
            Structure structure = people.structure(clock.instant());
            List<Journey.Drawn> drawn = new ArrayList<>();
            Way[] way = Way.values();
            for (int at = 0; at < way.length; at++) {
                drawn.add(new Journey.Drawn(
                        new Stage(
                                way[at].stage,
                                units(structure, way[at].name()),
                                List.of(way[at].name().toLowerCase(Locale.ROOT)),
                                way[at].touchpoints),
                        at + 1 < way.length ? List.of(way[at + 1].stage) : List.of()));
            }
            journeys.create(
                    "From choosing to paying",
                    Journey.of(drawn, unit -> structure.findUnit(unit).isPresent())
                            .journey());
        }
    }

    /** Returns the departments that are called by a function: they stand for the teams below them. */
    private static TreeSet<UnitId> units(Structure structure, String function) {
        TreeSet<UnitId> found = new TreeSet<>();
        for (Unit unit : structure.units()) {
            boolean isCalled = unit.name().toUpperCase(Locale.ROOT).startsWith(function);
            boolean isTop = unit.parent()
                    .flatMap(structure::findUnit)
                    .filter(above -> above.name().toUpperCase(Locale.ROOT).startsWith(function))
                    .isEmpty();
            if (isCalled && isTop && unit.kind().isLine() && found.size() < Stage.MOST_PARTS) {
                found.add(unit.id());
            }
        }
        return found;
    }
}
