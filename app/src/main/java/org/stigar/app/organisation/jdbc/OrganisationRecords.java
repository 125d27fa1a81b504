package org.stigar.app.organisation.jdbc;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** In which group somebody is counted, and for which units they answer. What is published holds no person. */
final class OrganisationRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    OrganisationRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                new PersonalTable(
                        "counted-in",
                        List.of("unit"),
                        jdbc.sql("select unnest(units) from cohort_member where person = :person order by 1")
                                .param("person", pseudonyms.of(person).bytes())
                                .query((row, number) -> List.of(row.getString(1)))
                                .list()),
                new PersonalTable(
                        "counted-zone",
                        List.of("utc_minutes"),
                        jdbc.sql("select zone_minutes::text from cohort_member"
                                        + " where person = :person and zone_minutes is not null")
                                .param("person", pseudonyms.of(person).bytes())
                                .query((row, number) -> List.of(row.getString(1)))
                                .list()),
                new PersonalTable(
                        "counted-project",
                        List.of("project", "function"),
                        jdbc.sql(
                                        "select project, unnest(functions) from task_member where person = :person order by 1, 2")
                                .param("person", pseudonyms.of(person).bytes())
                                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                                .list()),
                new PersonalTable(
                        "counted-competences",
                        List.of("competence", "unit"),
                        jdbc.sql(
                                        "select competence, unnest(units) from carrier_member where person = :person order by 1, 2")
                                .param("person", pseudonyms.of(person).bytes())
                                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                                .list()),
                new PersonalTable(
                        "leader-wishes",
                        List.of("unit", "until", "came_true"),
                        jdbc.sql(
                                        "select unit_name, until::text, granted::text from leader_wish where person_id = :person "
                                                + "order by until, id")
                                .param("person", person.value())
                                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                                .list()),
                new PersonalTable(
                        "answers-for",
                        List.of("unit", "until"),
                        jdbc.sql("select unit_id, until::text from leader_unit where person_id = :person order by 1")
                                .param("person", person.value())
                                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                                .list()));
    }

    @Override
    public void erase(PersonId person) {
        for (String table : List.of("leader_unit", "leader_wish")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return jdbc.sql("select person from cohort_member union select person from task_member"
                        + " union select person from carrier_member")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    @Override
    public void erase(Pseudonym gone) {
        for (String table : List.of("cohort_member", "task_member", "carrier_member")) {
            jdbc.sql("delete from " + table + " where person = :person")
                    .param("person", gone.bytes())
                    .update();
        }
    }
}
