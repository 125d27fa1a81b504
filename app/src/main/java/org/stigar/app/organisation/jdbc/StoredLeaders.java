package org.stigar.app.organisation.jdbc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.Leaders;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** Who answers for which units, in PostgreSQL. */
final class StoredLeaders implements Leaders {

    private final JdbcClient jdbc;

    StoredLeaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UnitId> unitsOf(PersonId leader, LocalDate on) {
        return new HashSet<>(jdbc.sql("select unit_id from leader_unit where person_id = :person and until >= :on")
                .param("person", leader.value())
                .param("on", on)
                .query((row, number) -> new UnitId(row.getString(1)))
                .list());
    }

    @Override
    public Set<PersonId> all(LocalDate on) {
        return new HashSet<>(jdbc.sql("select distinct person_id from leader_unit where until >= :on")
                .param("on", on)
                .query((row, number) -> new PersonId(row.getString(1)))
                .list());
    }

    @Override
    public Optional<LocalDate> findFirstQuarter(PersonId leader) {
        return jdbc.sql("select sees_from from leader_unit where person_id = :person and sees_from is not null "
                        + "order by sees_from limit 1")
                .param("person", leader.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public void noteUncounted(Set<PersonId> leaders, LocalDate quarter) {
        jdbc.sql("""
                update leader_unit set sees_from = :quarter where sees_from is null and person_id = any(:people)
                """)
                .param("quarter", quarter)
                .param("people", leaders.stream().map(PersonId::value).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Grant> list(LocalDate on) {
        return jdbc.sql("""
                select person_id, unit_id, until from leader_unit where until >= :on
                order by person_id collate "C", unit_id collate "C"
                """)
                .param("on", on)
                .query((row, number) -> new Grant(
                        new PersonId(row.getString(1)),
                        new UnitId(row.getString(2)),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    @Override
    public void grant(Grant grant) {
        jdbc.sql("""
                insert into leader_unit (person_id, unit_id, until) values (:person, :unit, :until)
                on conflict (person_id, unit_id) do update set until = excluded.until
                """)
                .param("person", grant.leader().value())
                .param("unit", grant.unit().value())
                .param("until", grant.until())
                .update();
    }

    @Override
    public void end(PersonId leader, UnitId unit) {
        jdbc.sql("delete from leader_unit where person_id = :person and unit_id = :unit")
                .param("person", leader.value())
                .param("unit", unit.value())
                .update();
    }
}
