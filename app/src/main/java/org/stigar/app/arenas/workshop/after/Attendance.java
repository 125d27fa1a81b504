package org.stigar.app.arenas.workshop.after;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.core.people.PersonId;

/** Who came to a workshop that is over, and on which days it was. */
public final class Attendance {

    private Attendance() {}

    /** Returns who was noted as there, but for visitors. Raw: shown to nobody. */
    public static Set<PersonId> of(Workshop workshop) {
        return workshop.people().stream()
                .filter(Guest::isHere)
                .map(Guest::person)
                .filter(person -> !Visitor.isOne(person))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns its first day, in UTC. */
    public static LocalDate first(Workshop workshop) {
        return LocalDate.ofInstant(workshop.draft().timetable().start(), ZoneOffset.UTC);
    }

    /** Returns its last day, in UTC. */
    public static LocalDate last(Workshop workshop) {
        return LocalDate.ofInstant(workshop.draft().timetable().end(), ZoneOffset.UTC);
    }
}
