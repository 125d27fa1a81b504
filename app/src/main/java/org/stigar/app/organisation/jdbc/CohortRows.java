package org.stigar.app.organisation.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;

/** Who is counted where, from one publication to the next. Shown to nobody. */
public final class CohortRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;
    private final Pseudonyms pseudonyms;

    CohortRows(JdbcTemplate jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    /** Returns the one that was kept, without who is gone; with nobody before the first publication. */
    public Cohort read(int k) {
        Map<PersonId, Group> groups = new TreeMap<>();
        jdbc.query("select person, units from cohort_member", row -> {
            Pseudonym person = new Pseudonym(row.getBytes(1));
            List<UnitId> units = Arrays.stream((String[]) row.getArray(2).getArray())
                    .map(UnitId::new)
                    .toList();
            pseudonyms.findPerson(person).ifPresent(known -> groups.put(known, new Group(units)));
        });
        return Cohort.of(k, groups);
    }

    /** Keeps it in place of the one before, in the caller's transaction. */
    public void put(Cohort cohort) {
        jdbc.update("delete from cohort_member");
        jdbc.batchUpdate(
                "insert into cohort_member (person, units) values (?, ?)",
                new ArrayList<>(cohort.people().entrySet()),
                ROWS_AT_A_TIME,
                (statement, member) -> {
                    statement.setBytes(1, pseudonyms.of(member.getKey()).bytes());
                    statement.setObject(
                            2,
                            member.getValue().units().stream()
                                    .map(UnitId::value)
                                    .toArray(String[]::new));
                });
    }
}
