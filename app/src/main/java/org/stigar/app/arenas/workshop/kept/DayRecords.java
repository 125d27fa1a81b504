package org.stigar.app.arenas.workshop.kept;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Rules that name somebody, and where they were moved from. Whom else a rule names is its organiser's to know. */
final class DayRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    DayRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        byte[] mine = pseudonyms.of(person).bytes();
        PersonalTable rules = new PersonalTable(
                "workshop-rules",
                List.of("workshop", "rule", "why"),
                jdbc.sql("""
                        select title, kind, why from workshop_rule
                        join workshop_rule_person on rule_id = workshop_rule.id join workshop on workshop.id = workshop_id
                        where person = :person and state <> 'DRAFT' order by starts_at, title, kind, why
                        """)
                        .param("person", mine)
                        .query((row, number) -> List.of(
                                row.getString("title"),
                                row.getString("kind").toLowerCase(Locale.ROOT),
                                row.getString("why").toLowerCase(Locale.ROOT)))
                        .list());
        PersonalTable moves = new PersonalTable(
                "workshop-moves",
                List.of("workshop", "round", "from_group"),
                jdbc.sql("""
                        select title, round, from_group from workshop_move join workshop on id = workshop_id
                        where person = :person order by starts_at, title, round
                        """)
                        .param("person", mine)
                        .query((row, number) -> List.of(
                                row.getString("title"),
                                Integer.toString(row.getInt("round") + 1),
                                Integer.toString(row.getInt("from_group") + 1)))
                        .list());
        return List.of(rules, moves);
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        // Visitors are in no directory, and are forgotten with their workshop.
        return jdbc.sql("(select person from workshop_rule_person union select person from workshop_move)"
                        + " except select person from workshop_visitor")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    @Override
    public void erase(Pseudonym gone) {
        for (String table : List.of("workshop_rule_person", "workshop_move")) {
            jdbc.sql("delete from " + table + " where person = :gone")
                    .param("gone", gone.bytes())
                    .update();
        }
        jdbc.sql("""
                delete from workshop_rule where (select count(*) from workshop_rule_person where rule_id = id) < 2
                """).update();
    }
}
