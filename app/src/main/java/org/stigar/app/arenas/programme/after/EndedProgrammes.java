package org.stigar.app.arenas.programme.after;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.after.Attendance;
import org.stigar.app.arenas.workshop.after.Series;
import org.stigar.app.effect.EffectSource;
import org.stigar.core.people.PersonId;

/**
 * Programmes that are over, with those who came to one of their meetings at least, whether they stayed to the end or not: who came once
 * is nobody to compare the others with. One that was cancelled is not told of; its meetings are, as workshops.
 */
final class EndedProgrammes implements EffectSource, Series {

    private final Programmes programmes;
    private final Workshops workshops;

    EndedProgrammes(Programmes programmes, Workshops workshops) {
        this.programmes = programmes;
        this.workshops = workshops;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public List<Event> list(LocalDate since) {
        return programmes.listOver(since.atStartOfDay(ZoneOffset.UTC).toInstant()).stream()
                .map(this::event)
                .filter(event -> !event.last().isBefore(since))
                .toList();
    }

    @Override
    public Optional<Event> find(long id) {
        return programmes.findOver(id).map(this::event);
    }

    @Override
    public Set<Long> workshops() {
        return programmes.meetings();
    }

    /** Its days are those of the meetings that were held; of none, those that were planned. */
    private Event event(Programme programme) {
        List<Workshop> held = programme.meetings().stream()
                .flatMap(made -> workshops.findOver(made.workshop()).stream())
                .toList();
        Set<PersonId> came = new HashSet<>();
        held.forEach(workshop -> came.addAll(Attendance.of(workshop)));
        Timetable last = programme.draft().timetable(programme.draft().meetings());
        return new Event(
                programme.id(),
                programme.draft().pattern().title(),
                held.stream()
                        .map(Attendance::first)
                        .min(LocalDate::compareTo)
                        .orElseGet(() -> day(programme.draft().startOf(1))),
                held.stream().map(Attendance::last).max(LocalDate::compareTo).orElseGet(() -> day(last.end())),
                Optional.of(programme.owner()),
                came);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
