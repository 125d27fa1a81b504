package org.stigar.app.imports.run;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.PersonId;

/**
 * What imports hold about a person: which ones an administrator started, how people were before one, and files that wait or
 * were left behind. Nobody can tell whom a file names, good rows and bad, so an erasure takes all of them.
 */
final class ImportRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final RunRows rows;
    private final WaitingFiles files;

    ImportRecords(JdbcClient jdbc, RunRows rows, WaitingFiles files) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "imports",
                List.of("kind", "state", "created_at"),
                jdbc.sql("select kind, state, created_at from import_run where started_by = ? order by id")
                        .param(person.value())
                        .query((row, i) -> List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant().toString()))
                        .list()));
    }

    /** An import that is under way may bring the person back, or keep how they were for its undo. */
    @Override
    public void lock(PersonId person) {
        rows.lock();
    }

    @Override
    public void erase(PersonId person) {
        rows.forgetIn(Set.of(person));
        jdbc.sql("update import_run set started_by = null where started_by = ?")
                .param(person.value())
                .update();
        files.takeAllBack();
    }
}
