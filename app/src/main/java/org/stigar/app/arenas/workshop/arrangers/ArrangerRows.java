package org.stigar.app.arenas.workshop.arrangers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;

/** The table {@code workshop_arranger}. Works in the caller's transaction. */
public final class ArrangerRows {

    private final JdbcClient jdbc;

    ArrangerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pseudonym> list(long workshop) {
        return jdbc.sql("select person from workshop_arranger where workshop_id = :workshop")
                .param("workshop", workshop)
                .query((row, number) -> new Pseudonym(row.getBytes("person")))
                .list();
    }

    /** Returns whether somebody arranges a workshop beside its owner. */
    public boolean isOne(long workshop, Pseudonym person) {
        return list(workshop).contains(person);
    }

    void put(long workshop, Pseudonym person) {
        jdbc.sql(
                        "insert into workshop_arranger (workshop_id, person) values (:workshop, :person) on conflict do nothing")
                .param("workshop", workshop)
                .param("person", person.bytes())
                .update();
    }

    void remove(long workshop, Pseudonym person) {
        jdbc.sql("delete from workshop_arranger where workshop_id = :workshop and person = :person")
                .param("workshop", workshop)
                .param("person", person.bytes())
                .update();
    }
}
