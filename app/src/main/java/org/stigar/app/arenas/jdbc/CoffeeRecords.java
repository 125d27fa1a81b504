package org.stigar.app.arenas.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.arenas.jdbc.MeetingRows.Meeting;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Coffee of somebody. Who wants never to be with them is in the export of its writer alone. */
final class CoffeeRecords implements PersonalRecords {

    private final CoffeeRows members;
    private final MeetingRows meetings;
    private final NamedLocks locks;
    private final CoffeeLetters letters;
    private final Pseudonyms pseudonyms;
    private final People people;

    CoffeeRecords(
            CoffeeRows members,
            MeetingRows meetings,
            NamedLocks locks,
            CoffeeLetters letters,
            Pseudonyms pseudonyms,
            People people) {
        this.members = members;
        this.meetings = meetings;
        this.locks = locks;
        this.letters = letters;
        this.pseudonyms = pseudonyms;
        this.people = people;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Pseudonym me = pseudonyms.of(person);
        return List.of(
                new PersonalTable(
                        "coffee",
                        List.of("size", "cadence", "wishes", "paused_until", "turns_as_odd_one"),
                        members.find(me).stream()
                                .map(row -> List.of(
                                        row.choice().size().name(),
                                        row.choice().cadence().name(),
                                        row.choice().wishes().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .collect(Collectors.joining(" ")),
                                        row.pausedUntil()
                                                .map(LocalDate::toString)
                                                .orElse(""),
                                        Integer.toString(row.turns())))
                                .toList()),
                new PersonalTable(
                        "coffee-meetings",
                        List.of("week", "at", "others", "answer", "asked"),
                        meetings.of(me, LocalDate.EPOCH).stream()
                                .flatMap(meeting -> row(me, meeting).stream())
                                .toList()),
                new PersonalTable(
                        "coffee-never",
                        List.of("other"),
                        members.neverOf(me).stream()
                                .map(other -> List.of(nameOf(other)))
                                .toList()));
    }

    private Optional<List<String>> row(Pseudonym me, Meeting meeting) {
        return meeting.seatOf(me)
                .map(seat -> List.of(
                        meeting.week().toString(),
                        meeting.at().map(Instant::toString).orElse(""),
                        meeting.othersThan(me).stream().map(this::nameOf).collect(Collectors.joining(", ")),
                        seat.answer().map(Enum::name).orElse(""),
                        Integer.toString(seat.asked())));
    }

    @Override
    public void lock(PersonId person) {
        locks.take(JdbcCoffees.LOCK);
    }

    /** Letters that wait and may speak of the person go too. */
    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        Set<Pseudonym> all = new HashSet<>(members.listAll());
        all.addAll(meetings.listEnds());
        return List.copyOf(all);
    }

    @Override
    public void erase(Pseudonym gone) {
        locks.take(JdbcCoffees.LOCK);
        meetings.of(gone, LocalDate.EPOCH).stream()
                .flatMap(meeting -> meeting.seats().stream())
                .map(MeetingRows.Seat::person)
                .distinct()
                .flatMap(other -> pseudonyms.findPerson(other).stream())
                .forEach(letters::takeBack);
        members.erase(gone);
        meetings.erase(gone);
    }

    /** Returns a name, or nothing for somebody who has left: a pseudonym names nobody. */
    private String nameOf(Pseudonym other) {
        Optional<PersonId> known = pseudonyms.findPerson(other);
        return known.flatMap(people::findPerson)
                .flatMap(Person::name)
                .or(() -> known.map(PersonId::value))
                .orElse("");
    }
}
