package org.stigar.app.access.entry;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.RolesChanged;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Accounts in PostgreSQL. A trigger ends the sessions of an account that changes. */
public final class StoredAccounts implements Accounts {

    private final JdbcClient database;
    private final People people;
    private final Passwords passwords;
    private final EntryLinks links;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredAccounts(
            JdbcClient database,
            People people,
            Passwords passwords,
            EntryLinks links,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Set<Role>> findRoles(PersonId person) {
        return findAccount(person).map(account -> account.member().roles());
    }

    @Override
    public Set<PersonId> list(Role role) {
        return Set.copyOf(database.sql("select person_id from account where :role = any(roles)")
                .param("role", role.name())
                .query((row, number) -> new PersonId(row.getString(1)))
                .list());
    }

    @Override
    public boolean isUsable(PersonId person) {
        return findMember(person).isPresent();
    }

    @Override
    public void open(PersonId person, Set<Role> roles) {
        if (roles.contains(Role.LEADER)) {
            throw new IllegalArgumentException(
                    "the role of leaders takes two keys, and comes with a unit to answer for");
        }
        Set<Role> before = findRoles(person).orElse(Set.of());
        int changed = database.sql("""
                        insert into account as kept (person_id, roles, created_at) values (:person, :roles, :now)
                        on conflict (person_id) do update set roles = (
                                select array_agg(one order by one)
                                from (select unnest(excluded.roles) union select 'LEADER' where 'LEADER' = any (kept.roles)) as all_of (one))
                            where array_remove(kept.roles, 'LEADER') is distinct from excluded.roles""")
                .param("person", person.value())
                .param(
                        "roles",
                        Stream.concat(roles.stream(), Stream.of(Role.MEMBER))
                                .distinct()
                                .map(Role::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            events.publishEvent(
                    new RolesChanged(person, before, findRoles(person).orElseThrow()));
        }
    }

    @Override
    public void choosePassword(PersonId person, String password) {
        if (!passwords.isAcceptable(password)) {
            throw new IllegalArgumentException("a password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                    + " characters, and some of them differ");
        }
        int changed = database.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", passwords.hash(password))
                .param("person", person.value())
                .update();
        requireAccount(changed);
    }

    @Override
    public void lock(PersonId person) {
        int changed = database.sql("update account set locked_at = coalesce(locked_at, :now) where person_id = :person")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        requireAccount(changed);
    }

    @Override
    public void unlock(PersonId person) {
        int changed = database.sql("update account set locked_at = null where person_id = :person")
                .param("person", person.value())
                .update();
        requireAccount(changed);
    }

    @Override
    public URI oneTimeLink(PersonId person, Duration valid) {
        return links.issue(person, valid);
    }

    /** Returns the account of who has this address or this id, letter case of the address aside. */
    public Optional<Account> findByName(String name) {
        String stripped = name.strip();
        Optional<PersonId> known = people.findByAddress(stripped).map(Person::id);
        return known.or(() -> asId(stripped)).flatMap(this::findAccount);
    }

    /** Returns the account of a person, locked or not. */
    public Optional<Account> findAccount(PersonId person) {
        return database.sql("select person_id, roles, password_hash, locked_at from account where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> account(row))
                .optional();
    }

    /** Returns who it is, where the account may be used. */
    public Optional<Member> findMember(PersonId person) {
        return findAccount(person).filter(Account::isUsable).map(Account::member);
    }

    /** Returns whether somebody has the role. */
    public boolean hasAny(Role role) {
        return database.sql("select exists (select 1 from account where :role = any (roles))")
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    private static void requireAccount(int changed) {
        if (changed == 0) {
            throw new IllegalArgumentException("the person has no account; open one first");
        }
    }

    /** What nobody can have as an id is nobody's name. */
    private static Optional<PersonId> asId(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= 200
                && name.equals(name.strip())
                && name.chars().noneMatch(Character::isISOControl);
        return plain ? Optional.of(new PersonId(name)) : Optional.empty();
    }

    private static Account account(ResultSet row) throws SQLException {
        Array array = row.getArray("roles");
        Set<Role> roles =
                Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Account(
                new Member(new PersonId(row.getString("person_id")), roles),
                Optional.ofNullable(row.getString("password_hash")),
                row.getTimestamp("locked_at") == null);
    }

    /**
     * A row.
     *
     * @param isUsable whether it lets its person in
     */
    public record Account(Member member, Optional<String> passwordHash, boolean isUsable) {

        /** Shows nothing: the hash of a password must not end up in a log. */
        @Override
        public String toString() {
            return "account";
        }
    }
}
