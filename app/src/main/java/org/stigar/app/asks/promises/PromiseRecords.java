package org.stigar.app.asks.promises;

import java.time.Clock;
import java.util.List;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The promises of somebody. They go with either end. */
final class PromiseRecords implements PersonalRecords {

    private final PromiseRows rows;
    private final NamedLocks locks;
    private final Promises promises;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    PromiseRecords(
            PromiseRows rows, NamedLocks locks, Promises promises, People people, Pseudonyms pseudonyms, Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.promises = promises;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "promises",
                List.of("part", "other", "task", "due", "state"),
                promises.of(person, clock.instant()).stream()
                        .map(one -> List.of(
                                one.part().name(),
                                people.findPerson(one.other())
                                        .flatMap(known -> known.name())
                                        .orElse(one.other().value()),
                                one.task(),
                                one.due().toString(),
                                one.state().name()))
                        .toList()));
    }

    @Override
    public void lock(PersonId person) {
        locks.take("asks");
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return List.copyOf(rows.listEnds());
    }

    @Override
    public void erase(Pseudonym gone) {
        locks.take("asks");
        rows.erase(gone);
    }
}
