package org.stigar.app.privacy.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.core.people.PersonId;

/** All that all features hold about a person. Safe for use by many threads. */
public final class Holdings {

    private final List<PersonalRecords> records;
    private final TransactionTemplate sameInstant;

    /** Takes what each feature has, and transactions that see the database as of one instant. */
    Holdings(List<PersonalRecords> records, TransactionTemplate sameInstant) {
        this.records = List.copyOf(records);
        this.sameInstant = sameInstant;
    }

    /** Returns everything, as of one instant, in a fixed order; no two tables have one name. */
    public List<PersonalTable> of(PersonId person) {
        List<PersonalTable> tables = Objects.requireNonNull(sameInstant.execute(status -> records.stream()
                .flatMap(feature -> feature.export(person).stream())
                .toList()));
        Set<String> names = new HashSet<>();
        for (PersonalTable table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalStateException("two features export a table named " + table.name());
            }
        }
        return tables;
    }
}
