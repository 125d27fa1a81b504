package org.stigar.app.arenas.workshop.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Workshops somebody organises or is invited to. Of who sat where it gives away what the workshop's page shows them. */
final class WorkshopRecords implements PersonalRecords {

    private final StoredWorkshops workshops;
    private final WorkshopRows rows;
    private final SeatRows seats;
    private final Pseudonyms pseudonyms;

    WorkshopRecords(StoredWorkshops workshops, WorkshopRows rows, SeatRows seats, Pseudonyms pseudonyms) {
        this.workshops = workshops;
        this.rows = rows;
        this.seats = seats;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Stream<List<String>> own = workshops.listOwn(person).stream().map(one -> row("ORGANISER", one, ""));
        Stream<List<String>> invited = rows.listInvited(pseudonyms.of(person)).stream()
                .map(row -> workshops.invited(person, row.id()))
                .map(one -> row(
                        "PARTICIPANT",
                        one,
                        one.findGuest(person)
                                .flatMap(Workshop.Guest::answer)
                                .map(Enum::name)
                                .orElse("")));
        return List.of(new PersonalTable(
                "workshops",
                List.of("part", "title", "begins", "state", "answer"),
                Stream.concat(own, invited).toList()));
    }

    private static List<String> row(String part, Workshop workshop, String answer) {
        return List.of(
                part.toLowerCase(Locale.ROOT),
                workshop.draft().title(),
                workshop.draft().timetable().start().toString(),
                workshop.state().name(),
                answer);
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return List.copyOf(seats.listEnds());
    }

    @Override
    public void erase(Pseudonym gone) {
        seats.erase(gone);
    }
}
