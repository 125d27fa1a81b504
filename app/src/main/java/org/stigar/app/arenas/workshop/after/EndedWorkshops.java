package org.stigar.app.arenas.workshop.after;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.effect.EffectSource;

/**
 * Workshops that are over, with those who came. Visitors walk no trails, and are left out; and so are the parts of a series, which is asked
 * about as a whole: a meeting that is asked about first would keep its series from being told of.
 */
final class EndedWorkshops implements EffectSource {

    private static final int LONGEST_DAYS = 3; // twelve rounds of four hours, with pauses

    private final Workshops workshops;
    private final List<Series> series;

    EndedWorkshops(Workshops workshops, List<Series> series) {
        this.workshops = workshops;
        this.series = List.copyOf(series);
    }

    @Override
    public String kind() {
        return "workshop";
    }

    @Override
    public List<Event> list(LocalDate since) {
        Set<Long> parts = Series.parts(series);
        return workshops
                .listOver(since.minusDays(LONGEST_DAYS)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .stream()
                .filter(workshop -> !parts.contains(workshop.id()))
                .map(EndedWorkshops::event)
                .filter(event -> !event.last().isBefore(since))
                .toList();
    }

    @Override
    public Optional<Event> find(long id) {
        return workshops
                .findOver(id)
                .filter(workshop -> !Series.parts(series).contains(workshop.id()))
                .map(EndedWorkshops::event);
    }

    private static Event event(Workshop workshop) {
        return new Event(
                workshop.id(),
                workshop.draft().title(),
                Attendance.first(workshop),
                Attendance.last(workshop),
                Optional.of(workshop.owner()),
                Attendance.of(workshop));
    }
}
