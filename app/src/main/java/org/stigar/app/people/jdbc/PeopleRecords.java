package org.stigar.app.people.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;

/** What the directory holds about a person. */
final class PeopleRecords implements PersonalRecords {

    private static final List<String> PERSON = List.of(
            "id", "name", "addresses", "languages", "country", "city", "zone", "hours", "function", "role", "level");

    private final People people;
    private final Participation participation;

    PeopleRecords(People people, Participation participation) {
        this.people = people;
        this.participation = participation;
    }

    @Override
    public List<PersonalTable> export(PersonId id) {
        Directory directory = people.directory();
        return List.of(
                new PersonalTable(
                        "person",
                        PERSON,
                        directory.findPerson(id).stream()
                                .map(PeopleRecords::row)
                                .toList()),
                new PersonalTable(
                        "memberships",
                        List.of("unit", "unit_name", "from", "until"),
                        directory.memberships().stream()
                                .filter(membership -> membership.person().equals(id))
                                .sorted(Comparator.comparing((Membership one) ->
                                                one.validity().from())
                                        .thenComparing(Membership::unit))
                                .map(membership -> row(membership, directory))
                                .toList()),
                new PersonalTable(
                        "participation",
                        List.of("state", "until"),
                        participation(id).stream().toList()));
    }

    @Override
    public void erase(PersonId person) {
        people.remove(person);
    }

    private Optional<List<String>> participation(PersonId id) {
        if (participation.isOptedOut(id)) {
            return Optional.of(List.of("opted-out", ""));
        }
        return participation.findPausedUntil(id).map(until -> List.of("paused", until.toString()));
    }

    private static List<String> row(Person person) {
        return List.of(
                person.id().value(),
                person.name().orElse(""),
                String.join("|", person.addresses()),
                person.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining("|")),
                person.country().orElse(""),
                person.city().orElse(""),
                person.zone().getId(),
                person.hours().from() + "-" + person.hours().until(),
                person.function().orElse(""),
                person.role().orElse(""),
                person.level().orElse(""));
    }

    private static List<String> row(Membership membership, Directory directory) {
        return List.of(
                membership.unit().value(),
                directory.findUnit(membership.unit()).map(Unit::name).orElse(""),
                end(membership.validity().from()),
                end(membership.validity().until()));
    }

    private static String end(Instant at) {
        return Stream.of(Instant.MIN, Instant.MAX).anyMatch(at::equals) ? "" : at.toString();
    }
}
