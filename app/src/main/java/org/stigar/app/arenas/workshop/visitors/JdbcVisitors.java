package org.stigar.app.arenas.workshop.visitors;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Secrets;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Visitors in PostgreSQL. */
final class JdbcVisitors implements Visitors, OutsideReaders {

    private static final long IDS = 1L << 53;

    private final VisitorRows rows;
    private final Workshops workshops;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;
    private final Secrets secrets;

    JdbcVisitors(
            VisitorRows rows,
            Workshops workshops,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            SecureRandom random) {
        this.people = people;
        this.rows = rows;
        this.workshops = workshops;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.random = random;
        this.secrets = new Secrets(random);
    }

    @Override
    public PersonId add(PersonId owner, long workshop, int version, Visitor visitor, Workshops.Part part, Instant now) {
        if (people.findByAddress(visitor.address()).isPresent()) {
            throw new IllegalArgumentException(
                    "who is in the directory is no visitor, and may have paused or opted out");
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            workshops.own(owner, workshop);
            long number = random.nextLong(1, IDS);
            PersonId id = Visitor.id(number);
            rows.insert(workshop, number, pseudonyms.of(id), visitor);
            workshops.add(owner, workshop, version, List.of(id), part, now);
            return id;
        }));
    }

    @Override
    public Optional<Person> findPerson(PersonId visitor) {
        return Visitor.isOne(visitor)
                ? rows.find(pseudonyms.of(visitor)).map(VisitorRows.Row::person)
                : Optional.empty();
    }

    @Override
    public Optional<PersonId> findByAddress(long workshop, String address) {
        return rows.findByAddress(workshop, address).map(VisitorRows.Row::id);
    }

    @Override
    public String renewSecret(PersonId visitor) {
        String secret = secrets.next();
        rows.putSecret(pseudonyms.of(visitor), secret);
        return secret;
    }

    @Override
    public Optional<Visit> open(String secret, Instant now) {
        return secret.length() == Secrets.LENGTH
                ? rows.findBySecret(secret).flatMap(row -> visit(row, now))
                : Optional.empty();
    }

    private Optional<Visit> visit(VisitorRows.Row row, Instant now) {
        try {
            Workshop workshop = workshops.invited(row.id(), row.workshop());
            return now.isBefore(workshop.draft().timetable().end().plus(OPEN_AFTER))
                    ? Optional.of(new Visit(workshop, row.id()))
                    : Optional.empty();
        } catch (NoWorkshopException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<PersonId> find(Pseudonym reader) {
        return rows.findId(reader);
    }

    @Override
    public Optional<String> findAddress(PersonId reader) {
        return findPerson(reader).map(person -> person.addresses().get(0));
    }
}
