package org.stigar.app.privacy.rights;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;

/**
 * Forgets each night what is held under pseudonyms that nobody has: somebody drew a line, or was asked by mail, at the very
 * moment of the erasure, on a node that had not heard of it yet.
 *
 * <p>Rows are read before people are. Whoever has a row is in the directory before it, so nobody who just came is forgotten.
 * Where nobody is known at all, the installation has another key than its database, and nothing is deleted.
 */
final class Sweep implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final List<PersonalRecords> records;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transactions;

    Sweep(List<PersonalRecords> records, Pseudonyms pseudonyms, TransactionTemplate transactions) {
        this.records = List.copyOf(records);
        this.pseudonyms = pseudonyms;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "privacy-sweep";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(3, 20));
    }

    @Override
    public void run(Instant now) {
        Set<Pseudonym> held = new TreeSet<>();
        records.forEach(feature -> held.addAll(feature.listPseudonyms()));
        List<Pseudonym> gone = pseudonyms.listUnknown(held);
        if (gone.isEmpty()) {
            return;
        }
        if (gone.size() == held.size()) {
            LOG.error(
                    "nothing is swept: nobody has any of the pseudonyms, so the key is another one than they were made with");
            return;
        }
        gone.forEach(
                one -> transactions.executeWithoutResult(status -> records.forEach(feature -> feature.erase(one))));
        LOG.info("swept what {} erased people had left behind", gone.size());
    }
}
