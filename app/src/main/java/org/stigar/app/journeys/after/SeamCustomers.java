package org.stigar.app.journeys.after;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.effect.CustomerSource;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.SeamCalls.Begun;
import org.stigar.app.journeys.Signals;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.SignalChange;

/**
 * What customers let one know of the stage behind a seam for which a workshop was begun, beside the journey's other stages: from their own
 * signals alone.
 */
final class SeamCustomers implements CustomerSource {

    private final Journeys journeys;
    private final SeamCalls calls;
    private final Signals signals;

    SeamCustomers(Journeys journeys, SeamCalls calls, Signals signals) {
        this.journeys = journeys;
        this.calls = calls;
        this.signals = signals;
    }

    @Override
    public Optional<Heard> find(String kind, long id, LocalDate last) {
        return kind.equals("workshop")
                ? calls.findWorkshop(id).flatMap(begun -> find(begun, YearMonth.from(last)))
                : Optional.empty();
    }

    /** A seam that is drawn no more is none. */
    private Optional<Heard> find(Begun begun, YearMonth month) {
        Handover seam = begun.seam();
        return journeys.find(begun.journey())
                .filter(drawn -> drawn.journey().handovers().contains(seam))
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
