package org.stigar.app.imports.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.database.StigarHome;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** One account a role. Their passwords come from a key in the home directory, so that every start can print them. */
final class DemoAccounts implements Demo {

    private static final int KEY_LENGTH = 32;

    /** Who works with what, so that the company's people look like who they play. */
    private static final List<Part> PARTS = List.of(
            new Part(Role.MEMBER, "support", "senior"),
            new Part(Role.FACILITATOR, "people", "member"),
            new Part(Role.LEADER, "sales", "manager"),
            new Part(Role.GUARDIAN, "delivery", "lead"),
            new Part(Role.ADMIN, "it", "senior"));

    private final Accounts accounts;
    private final People people;
    private final StigarHome home;
    private final SecureRandom random;

    private record Part(Role role, String function, String level) {

        /** 0 for who fits best. */
        int misfit(Person person) {
            return (person.function().filter(function::equals).isPresent() ? 0 : 2)
                    + (person.level().filter(level::equals).isPresent() ? 0 : 1);
        }
    }

    DemoAccounts(Accounts accounts, People people, StigarHome home, SecureRandom random) {
        this.accounts = accounts;
        this.people = people;
        this.home = home;
        this.random = random;
    }

    /** Opens the accounts, the leader's without the role, which comes with a unit: the last step of loading, by which a later start knows that it was done. */
    void open() {
        for (Chosen one : chosen()) {
            accounts.open(one.person.id(), one.part.role == Role.LEADER ? Set.of() : Set.of(one.part.role));
            accounts.choosePassword(one.person.id(), password(one.part.role));
        }
    }

    /** Returns whether they are open. */
    boolean areOpen() {
        List<Chosen> all = chosen();
        return !all.isEmpty()
                && all.stream()
                        .allMatch(one -> accounts.findRoles(one.person.id()).isPresent());
    }

    @Override
    public List<LogIn> logIns() {
        return chosen().stream()
                .map(one -> new LogIn(one.part.role, one.person.addresses().get(0), password(one.part.role)))
                .toList();
    }

    private record Chosen(Part part, Person person) {}

    /** The same at every start: people who are there to stay. */
    private List<Chosen> chosen() {
        Directory directory = people.directory();
        Set<PersonId> staying = directory.memberships().stream()
                .filter(one -> one.validity().until().equals(Instant.MAX))
                .map(Membership::person)
                .collect(Collectors.toSet());
        List<Chosen> chosen = new ArrayList<>();
        for (Part part : PARTS) {
            directory.people().stream()
                    .filter(person -> staying.contains(person.id()))
                    .filter(person -> chosen.stream().noneMatch(one -> one.person.equals(person)))
                    .min(Comparator.comparingInt(part::misfit).thenComparing(Person::id))
                    .ifPresent(person -> chosen.add(new Chosen(part, person)));
        }
        return chosen;
    }

    private String password(Role role) {
        byte[] key = home.key("demo", KEY_LENGTH, random);
        int from = 6 * PARTS.stream().map(Part::role).toList().indexOf(role);
        String hex = HexFormat.of().formatHex(key, from, from + 6);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8);
    }
}
