package org.stigar.app.arenas.workshop.arrangers;

import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Arrangers;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Who arranges workshops, in PostgreSQL. */
final class JdbcArrangers implements Arrangers {

    private final ArrangerRows rows;
    private final Workshops workshops;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;

    JdbcArrangers(
            ArrangerRows rows,
            Workshops workshops,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms) {
        this.rows = rows;
        this.workshops = workshops;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonId> list(PersonId owner, long workshop) {
        requireOwner(owner, workshop);
        return rows.list(workshop).stream()
                .flatMap(person -> pseudonyms.findPerson(person).stream())
                .sorted()
                .toList();
    }

    @Override
    public void name(PersonId owner, long workshop, PersonId other) {
        transactions.executeWithoutResult(status -> {
            requireOwner(owner, workshop);
            if (!owner.equals(other) && rows.list(workshop).size() < MOST && people.isStillThere(other)) {
                rows.put(workshop, pseudonyms.of(other));
            }
        });
    }

    @Override
    public void takeBack(PersonId owner, long workshop, PersonId other) {
        transactions.executeWithoutResult(status -> {
            requireOwner(owner, workshop);
            rows.remove(workshop, pseudonyms.of(other));
        });
    }

    /** Who arranges it beside the owner is told that it is not there, as everybody else. */
    private void requireOwner(PersonId owner, long workshop) {
        if (!workshops.own(owner, workshop).owner().equals(owner)) {
            throw new NoWorkshopException();
        }
    }
}
