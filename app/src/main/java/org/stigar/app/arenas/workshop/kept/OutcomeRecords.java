package org.stigar.app.arenas.workshop.kept;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * That somebody has answered without a name, and notes of groups they sat in. Which answer is theirs nobody knows, so it cannot be erased
 * with them. A note is its group's: it goes with the last seat of the group.
 */
final class OutcomeRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    OutcomeRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        byte[] mine = pseudonyms.of(person).bytes();
        return List.of(
                new PersonalTable(
                        "workshop-answered",
                        List.of("workshop", "round"),
                        jdbc.sql("""
                                select title, round from workshop_answered join workshop on id = workshop_id
                                where person = :person order by starts_at, title, round
                                """)
                                .param("person", mine)
                                .query((row, number) ->
                                        List.of(row.getString("title"), Integer.toString(row.getInt("round") + 1)))
                                .list()),
                new PersonalTable(
                        "workshop-notes",
                        List.of("workshop", "round", "group", "note"),
                        jdbc.sql("""
                                select title, workshop_note.round, workshop_note.seat_group, note from workshop_note
                                join workshop on id = workshop_note.workshop_id
                                join workshop_seat on workshop_seat.workshop_id = id
                                    and workshop_seat.round = workshop_note.round
                                    and workshop_seat.seat_group = workshop_note.seat_group
                                where person = :person order by starts_at, title, workshop_note.round
                                """)
                                .param("person", mine)
                                .query((row, number) -> List.of(
                                        row.getString("title"),
                                        Integer.toString(row.getInt("round") + 1),
                                        Integer.toString(row.getInt("seat_group") + 1),
                                        row.getString("note")))
                                .list()));
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return jdbc.sql("select distinct person from workshop_answered")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    @Override
    public void erase(Pseudonym gone) {
        jdbc.sql("delete from workshop_answered where person = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
