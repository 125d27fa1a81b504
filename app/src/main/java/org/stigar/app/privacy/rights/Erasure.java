package org.stigar.app.privacy.rights;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.privacy.log.OwnAct;
import org.stigar.app.privacy.log.OwnLog;
import org.stigar.core.people.PersonId;

/**
 * Forgets a person: in all features or, if one fails, in none. Safe for use by many threads.
 *
 * <p>What stays is the line of the log that somebody was erased, with nothing that leads to whom.
 */
public final class Erasure {

    private final List<PersonalRecords> records;
    private final People people;
    private final OwnLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Erasure(List<PersonalRecords> records, People people, OwnLog log, TransactionTemplate transactions, Clock clock) {
        this.records = List.copyOf(records);
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Erases a person in one transaction; those who are logged in as that person no longer are. Twice changes nothing. */
    public void erase(PersonId person) {
        transactions.executeWithoutResult(status -> {
            records.forEach(feature -> feature.lock(person));
            if (people.findPerson(person).isPresent()) {
                log.add(person, OwnAct.ERASED, clock.instant());
            }
            records.forEach(feature -> feature.erase(person));
            people.remove(person);
        });
    }
}
