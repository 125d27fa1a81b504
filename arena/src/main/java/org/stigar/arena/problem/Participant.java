package org.stigar.arena.problem;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/**
 * Somebody who takes part, by id and attributes; no name and no address.
 *
 * @param languages language tags in lower case, such as {@code sv}; none means unknown, and then any language will do
 * @param unit id of the unit of the line
 */
public record Participant(
        PersonId id,
        Optional<String> country,
        Optional<String> function,
        Optional<String> role,
        Optional<String> level,
        Optional<String> unit,
        Set<String> languages,
        ZoneId zone,
        WorkingHours hours,
        Set<Part> parts) {

    public Participant {
        languages = languages.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        parts = Set.copyOf(parts);
    }

    /** Returns what the register knows of a person, without a unit, name or address. */
    public static Participant of(Person person, Part... parts) {
        return new Participant(
                person.id(),
                person.country(),
                person.function(),
                person.role(),
                person.level(),
                Optional.empty(),
                person.languages().stream().map(Locale::getLanguage).collect(Collectors.toSet()),
                person.zone(),
                person.hours(),
                Set.of(parts));
    }

    /** Returns the same participant as a member of a unit. */
    public Participant in(String unitId) {
        return new Participant(id, country, function, role, level, Optional.of(unitId), languages, zone, hours, parts);
    }

    /** Returns the same participant with other hours. */
    public Participant with(WorkingHours others) {
        return new Participant(id, country, function, role, level, unit, languages, zone, others, parts);
    }

    /** Returns whether the participant is this here. */
    public boolean is(Part part) {
        return parts.contains(part);
    }
}
