package org.stigar.app.journeys.after;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.effect.CustomerSource;
import org.stigar.app.effect.UnitSource;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.SeamCalls.Begun;
import org.stigar.app.journeys.Signals;
import org.stigar.app.people.People;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.SignalChange;
import org.stigar.core.people.UnitId;

/**
 * What customers let one know of the stage behind a seam for which a workshop was begun, beside the journey's other stages: from their own
 * signals alone; and which units that seam is between.
 */
final class SeamCustomers implements CustomerSource, UnitSource {

    private final Journeys journeys;
    private final SeamCalls calls;
    private final Signals signals;
    private final People people;
    private final Clock clock;

    SeamCustomers(Journeys journeys, SeamCalls calls, Signals signals, People people, Clock clock) {
        this.journeys = journeys;
        this.calls = calls;
        this.signals = signals;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Heard> find(String kind, long id, LocalDate last) {
        return kind.equals("workshop")
                ? calls.findWorkshop(id).flatMap(begun -> find(begun, YearMonth.from(last)))
                : Optional.empty();
    }

    /** The units that carry the stages on both sides of the seam, as they are drawn now. */
    @Override
    public Set<UnitId> units(String kind, long id) {
        Optional<Begun> begun = kind.equals("workshop") ? calls.findWorkshop(id) : Optional.empty();
        Set<UnitId> drawn = begun.stream()
                .flatMap(one -> find(one).stream()
                        .flatMap(journey -> journey.journey().stages().stream())
                        .filter(stage -> stage.name().equals(one.seam().from())
                                || stage.name().equals(one.seam().to())))
                .flatMap(stage -> stage.units().stream())
                .collect(Collectors.toSet());
        return people.structure(clock.instant()).below(drawn);
    }

    /** A seam that is drawn no more is none. */
    private Optional<DrawnJourney> find(Begun begun) {
        return journeys.find(begun.journey())
                .filter(drawn -> drawn.journey().handovers().contains(begun.seam()));
    }

    private Optional<Heard> find(Begun begun, YearMonth month) {
        Handover seam = begun.seam();
        return find(begun)
                .map(drawn -> new Heard(
                        drawn.title(),
                        "/journeys/" + drawn.id(),
                        seam.from(),
                        seam.to(),
                        month,
                        SignalChange.of(
                                seam.to(),
                                Set.of(seam.from()),
                                signals.list(begun.journey()).stream()
                                        .filter(signal -> drawn.journey().stages().stream()
                                                .anyMatch(stage -> stage.name().equals(signal.stage())))
                                        .toList(),
                                month)));
    }
}
