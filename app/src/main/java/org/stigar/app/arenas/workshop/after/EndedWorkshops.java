package org.stigar.app.arenas.workshop.after;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.effect.EffectSource;
import org.stigar.core.people.PersonId;

/** Workshops that are over, with those who came. Visitors walk no trails, and are left out. */
final class EndedWorkshops implements EffectSource {

    private static final int LONGEST_DAYS = 3; // twelve rounds of four hours, with pauses

    private final Workshops workshops;

    EndedWorkshops(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public String kind() {
        return "workshop";
    }

    @Override
    public List<Event> list(LocalDate since) {
        return workshops
                .listOver(since.minusDays(LONGEST_DAYS)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .stream()
                .map(EndedWorkshops::event)
                .filter(event -> !event.last().isBefore(since))
                .toList();
    }

    @Override
    public Optional<Event> find(long id) {
        return workshops.findOver(id).map(EndedWorkshops::event);
    }

    private static Event event(Workshop workshop) {
        Timetable timetable = workshop.draft().timetable();
        return new Event(
                workshop.id(),
                workshop.draft().title(),
                day(timetable.start()),
                day(timetable.end()),
                workshop.owner(),
                workshop.people().stream()
                        .filter(Guest::isHere)
                        .map(Guest::person)
                        .filter(person -> !Visitor.isOne(person))
                        .collect(Collectors.<PersonId>toSet()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
