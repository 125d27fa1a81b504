package org.stigar.app.arenas.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** Workshops of one round in which all sit in one group, without the wizard and without a search. */
public record ArrangedWorkshop(Workshops workshops, PersonId owner, List<PersonId> people) {

    /** Makes a draft with everybody in it, and returns its id. */
    public long draft(String title, Instant start, Instant now) {
        Draft draft = new Draft(
                title,
                Purpose.COMPETENCE,
                "",
                new Charter("Sue", 120, LocalDate.parse("2027-12-31")),
                new Timetable(start, ZoneId.of("Europe/Stockholm"), 1, 45, 0, "Room 1"),
                new Wishes(4, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false));
        long id = workshops.create(owner, draft, now);
        workshops.add(owner, id, 0, people, Part.PARTICIPANT, now);
        return id;
    }

    /** Makes one to which everybody is invited; letters are not written. */
    public long invite(String title, Instant start, Instant now) {
        long id = plan(title, start, now);
        workshops.invite(owner, id, version(id), now);
        return id;
    }

    /** Makes a draft in which everybody has a seat. */
    public long plan(String title, Instant start, Instant now) {
        long id = draft(title, start, now);
        workshops.keep(owner, id, version(id), new Grouping(List.of(new Sitting(List.of(people)))));
        return id;
    }

    private int version(long id) {
        return workshops.own(owner, id).version();
    }
}
