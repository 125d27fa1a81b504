package org.stigar.app.asks.notes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The notes that have somebody as an end. They go with either. */
final class NoteRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final LearningNotes notes;
    private final Pseudonyms pseudonyms;

    NoteRecords(JdbcClient jdbc, LearningNotes notes, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "learning-notes",
                List.of("part", "text", "quarter", "state"),
                notes.of(person).stream()
                        .map(note -> List.of(
                                note.part().name(),
                                note.text(),
                                note.quarter().toString(),
                                note.state().name()))
                        .toList()));
    }

    @Override
    public void lock(PersonId person) {
        new NamedLocks(jdbc).take("asks");
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return jdbc.sql("select writer from learning_note union select other from learning_note")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    @Override
    public void erase(Pseudonym gone) {
        new NamedLocks(jdbc).take("asks");
        jdbc.sql("delete from learning_note where writer = :gone or other = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
