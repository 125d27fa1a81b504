package org.stigar.app.arenas.workshop.kept;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.harvest.GroupNotes;

/** Notes in the table {@code workshop_note}. */
final class StoredNotes implements GroupNotes {

    private final JdbcClient jdbc;

    StoredNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Note> of(long workshop) {
        return jdbc.sql("""
                select round, seat_group, version, note from workshop_note where workshop_id = :workshop
                order by round, seat_group
                """)
                .param("workshop", workshop)
                .query((row, number) -> new Note(
                        row.getInt("round"), row.getInt("seat_group"), row.getInt("version"), row.getString("note")))
                .list();
    }

    @Override
    public boolean put(long workshop, Note note) {
        String sql = note.version() == 0 ? """
                insert into workshop_note (workshop_id, round, seat_group, version, note)
                values (:workshop, :round, :group, :version + 1, :note) on conflict do nothing
                """ : """
                update workshop_note set note = :note, version = version + 1
                where workshop_id = :workshop and round = :round and seat_group = :group and version = :version
                """;
        return jdbc.sql(sql)
                        .param("workshop", workshop)
                        .param("round", note.round())
                        .param("group", note.group())
                        .param("version", note.version())
                        .param("note", note.text())
                        .update()
                > 0;
    }
}
