package org.stigar.app.organisation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** Who is to answer for which unit, by number: what keys are turned for, and the guardians' log tells of. */
public final class WishRows {

    private static final String SELECT = "select id, person_id, unit_id, unit_name, until, granted from leader_wish ";

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That somebody answers for a unit and those below it.
     *
     * @param unitName what it was called when it was wished
     * @param until the last day
     * @param granted whether it has come true; it does once
     */
    public record Wish(UUID id, PersonId leader, UnitId unit, String unitName, LocalDate until, boolean granted) {

        /** Shows nothing: who it is must not end up in a log. */
        @Override
        public String toString() {
            return "wish";
        }
    }

    /** Adds one. */
    public void add(Wish wish) {
        jdbc.sql("""
                insert into leader_wish (id, person_id, unit_id, unit_name, until)
                values (:id, :person, :unit, :name, :until)
                """)
                .param("id", wish.id())
                .param("person", wish.leader().value())
                .param("unit", wish.unit().value())
                .param("name", wish.unitName())
                .param("until", wish.until())
                .update();
    }

    /** Returns one, or empty where its person is gone. */
    public Optional<Wish> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> wish(row))
                .optional();
    }

    /** Returns the one by which somebody answers for a unit, or empty where none is known. */
    public Optional<Wish> findOf(PersonId leader, UnitId unit) {
        return jdbc.sql(SELECT
                        + "where id = (select wish from leader_unit where person_id = :person and unit_id = :unit)")
                .param("person", leader.value())
                .param("unit", unit.value())
                .query((row, number) -> wish(row))
                .optional();
    }

    /** Notes that one comes true, and returns whether it had not. */
    public boolean tryGrant(Wish wish) {
        return jdbc.sql("update leader_wish set granted = true where id = :id and not granted")
                        .param("id", wish.id())
                        .update()
                > 0;
    }

    /** Notes by which wish somebody answers for a unit. */
    public void putReason(Wish wish) {
        jdbc.sql("update leader_unit set wish = :id where person_id = :person and unit_id = :unit")
                .param("id", wish.id())
                .param("person", wish.leader().value())
                .param("unit", wish.unit().value())
                .update();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person_id")),
                new UnitId(row.getString("unit_id")),
                row.getString("unit_name"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("granted"));
    }
}
