package org.stigar.app.arenas.workshop.plan;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** Who is to be in an arena, as an organiser names them: by unit, function and country, or one by one. Safe for use by many threads. */
public final class PeopleChoice {

    private static final int LONGEST_LIST = 40_000;
    private static final int LONGEST_ENTRY = 200;

    private final People people;
    private final Participation participation;

    public PeopleChoice(People people, Participation participation) {
        this.people = people;
        this.participation = participation;
    }

    /**
     * What was chosen; an empty text chooses nothing.
     *
     * @param unit this one and all below it
     * @param list names, addresses or ids, one a line or between commas
     */
    public record Wanted(String unit, String function, String country, String list) {}

    /**
     * Who was found.
     *
     * @param available those who can take part
     * @param notAvailable how many others there are; why is not said
     * @param unknown entries of the list that name nobody, or several
     */
    public record Found(Set<PersonId> available, int notAvailable, List<String> unknown) {

        public Found {
            available = Set.copyOf(available);
            unknown = List.copyOf(unknown);
        }
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** Finds them. */
    public Found find(Wanted wanted, Instant now) {
        List<String> unknown = new ArrayList<>();
        Set<PersonId> found = new LinkedHashSet<>();
        String list = wanted.list();
        list.substring(0, Math.min(list.length(), LONGEST_LIST))
                .lines()
                .flatMap(line -> List.of(line.split("[,;]", -1)).stream())
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> find(entry).ifPresentOrElse(found::add, () -> unknown.add(entry)));
        if (!wanted.unit().isEmpty()
                || !wanted.function().isEmpty()
                || !wanted.country().isEmpty()) {
            people.directory().people().stream()
                    .filter(person -> isWanted(person, wanted, now))
                    .map(Person::id)
                    .forEach(found::add);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Set<PersonId> available = found.stream()
                .filter(person -> participation.isAvailable(person, today))
                .collect(Collectors.toSet());
        return new Found(available, found.size() - available.size(), unknown);
    }

    private Optional<PersonId> find(String entry) {
        if (entry.length() > LONGEST_ENTRY || entry.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Optional<PersonId> byId = people.findByAddress(entry)
                .or(() -> people.findPerson(new PersonId(entry)))
                .map(Person::id);
        if (byId.isPresent()) {
            return byId;
        }
        List<Person> named = people.search(entry, 2).stream()
                .filter(person -> person.name().filter(entry::equalsIgnoreCase).isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    private boolean isWanted(Person person, Wanted wanted, Instant now) {
        boolean isThere = wanted.unit().isEmpty()
                || people.structure(now).unitsOf(person.id()).stream()
                        .anyMatch(one -> isWithin(one, wanted.unit(), now));
        return isThere
                && (wanted.function().isEmpty()
                        || person.function().filter(wanted.function()::equals).isPresent())
                && (wanted.country().isEmpty()
                        || person.country().filter(wanted.country()::equals).isPresent());
    }

    /** Returns whether a unit is this one or somewhere below it. */
    private boolean isWithin(UnitId unit, String wanted, Instant now) {
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && !at.get().value().equals(wanted)) {
            at = people.structure(now).findUnit(at.get()).flatMap(Unit::parent);
        }
        return at.isPresent();
    }

    /** Returns the units, by name. */
    public List<Choice> units(Instant now, Locale language) {
        Map<String, String> names = people.structure(now).units().stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::name, (one, other) -> one));
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(language))
                        .thenComparing(Choice::id))
                .toList();
    }

    /** Returns what people have of an attribute, such as their countries, in order. */
    public List<String> values(Function<Person, Optional<String>> attribute) {
        return people.directory().people().stream()
                .flatMap(person -> attribute.apply(person).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
