package org.stigar.app.arenas.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.access.Role;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Who of the made-up company takes part in what: people who stay, at places where it is working time together. */
final class DemoPeople {

    private static final List<String> LEVELS = List.of("manager", "lead", "senior");
    private static final String OVERSEAS = "US";

    private final Demo demo;
    private final People people;

    DemoPeople(Demo demo, People people) {
        this.demo = demo;
        this.people = people;
    }

    /** Returns who logs in with a role. */
    Optional<PersonId> with(Role role) {
        return demo.logIns().stream()
                .filter(one -> one.role() == role)
                .flatMap(one -> people.findByAddress(one.name()).stream())
                .map(Person::id)
                .findFirst();
    }

    /** Returns a leadership group of at most so many: who leads most, those who log in as leaders among them; not who facilitates. */
    List<PersonId> leaders(int most, Instant now) {
        Optional<PersonId> facilitator = with(Role.FACILITATOR);
        List<PersonId> leaders = new ArrayList<>(with(Role.LEADER).stream().toList());
        here(now)
                .filter(one -> one.level().filter(LEVELS::contains).isPresent())
                .sorted(Comparator.comparingInt(DemoPeople::rank).thenComparing(Person::id))
                .map(Person::id)
                .filter(one -> facilitator.filter(one::equals).isEmpty() && !leaders.contains(one))
                .limit(Math.max(0, most - leaders.size()))
                .forEach(leaders::add);
        return leaders;
    }

    private static int rank(Person person) {
        return person.level().map(LEVELS::indexOf).orElse(LEVELS.size());
    }

    /** Returns some of each function, at most so many, those who log in as members and leaders among them. */
    List<PersonId> mixed(Set<String> functions, int most, Instant now) {
        Set<PersonId> chosen = new HashSet<>();
        Stream.of(Role.MEMBER, Role.LEADER).forEach(role -> with(role).ifPresent(chosen::add));
        List<Person> all = here(now)
                .filter(one -> one.function().filter(functions::contains).isPresent())
                .toList();
        int step = Math.max(1, all.size() / most);
        for (int at = 0; at < all.size() && chosen.size() < most; at += step) {
            chosen.add(all.get(at).id());
        }
        return chosen.stream().sorted().toList();
    }

    private Stream<Person> here(Instant now) {
        Set<PersonId> staying = people.directory().memberships().stream()
                .filter(one -> one.validity().until().equals(Instant.MAX)
                        && !one.validity().from().isAfter(now))
                .map(Membership::person)
                .collect(Collectors.toSet());
        return people.directory().people().stream()
                .filter(one -> staying.contains(one.id()))
                .filter(one -> one.country().filter(OVERSEAS::equals).isEmpty());
    }
}
