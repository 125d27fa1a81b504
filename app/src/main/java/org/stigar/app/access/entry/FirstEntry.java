package org.stigar.app.access.entry;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.FirstAdministrator;
import org.stigar.app.access.Role;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Lets the first administrator in. Safe for use by many threads and nodes: of several at once, one wins. */
public final class FirstEntry implements FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final EntryLinks links;
    private final People people;
    private final SecureRandom random;
    private final TransactionTemplate transaction;

    FirstEntry(
            JdbcClient database,
            StoredAccounts accounts,
            EntryLinks links,
            People people,
            SecureRandom random,
            TransactionTemplate transaction) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.random = random;
        this.transaction = transaction;
    }

    @Override
    public Optional<URI> newLink() {
        return Objects.requireNonNull(transaction.execute(status -> {
            oneAtATime();
            return accounts.hasAny(Role.ADMIN) ? Optional.empty() : Optional.of(links.issueFirst(VALID));
        }));
    }

    /** Returns whether the link works, without using it up. */
    public boolean isOpen(String secret) {
        return links.isFirst(secret) && !accounts.hasAny(Role.ADMIN);
    }

    /**
     * Puts the person into the directory with an account, and uses the link up.
     *
     * @param password acceptable to {@link Passwords}
     * @return the new administrator, or empty where the link does not work (any more)
     */
    public Optional<PersonId> enter(String secret, String name, String address, String password, Locale language) {
        return Objects.requireNonNull(transaction.execute(status -> {
            oneAtATime();
            if (!isOpen(secret)) {
                return Optional.empty();
            }
            links.removeFirst();
            Person person = people.findByAddress(address).orElseGet(() -> newPerson(name, address, language));
            people.put(List.of(person), List.of(), List.of());
            accounts.open(person.id(), Set.of(Role.ADMIN, Role.MEMBER));
            accounts.choosePassword(person.id(), password);
            return Optional.of(person.id());
        }));
    }

    private Person newPerson(String name, String address, Locale language) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return Person.builder(new PersonId("p" + HexFormat.of().formatHex(bytes)))
                .name(name)
                .addresses(List.of(address))
                .languages(List.of(language))
                .build();
    }

    /** Holds other nodes back until the transaction ends; the number stands for this purpose. */
    private void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(7216420)")
                .query((row, number) -> number)
                .list();
    }
}
