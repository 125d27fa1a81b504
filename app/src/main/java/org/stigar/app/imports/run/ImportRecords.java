package org.stigar.app.imports.run;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.PersonId;

/** What imports hold about a person: which ones an administrator started, and how people were before the last one. */
final class ImportRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    ImportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** An undo would bring the person back, so there is none any more. */
    @Override
    public void erase(PersonId person) {
        jdbc.sql("update import_run set before = null where before is not null").update();
        jdbc.sql("update import_run set started_by = null where started_by = ?")
                .param(person.value())
                .update();
    }
}
