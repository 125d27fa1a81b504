package org.stigar.app.changes.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;

/** Plans in PostgreSQL. */
final class PlanRows {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    PlanRows(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    /** A plan and the change that it is made for. */
    record Made(long change, Plan plan) {}

    /** Keeps one in place of what was there, unless the change is taken back. */
    void put(long change, PersonId owner, Plan plan) {
        jdbc.sql("""
                insert into change_plan (change_id, owner, other, choice, occasion, heir, remind_on)
                select id, :owner, :other, :choice, :occasion, :heir, :remind_on from change
                where id = :change and announced_at is not null and withdrawn_at is null
                for share
                on conflict (change_id, owner, other) do update
                set choice = excluded.choice, occasion = excluded.occasion, heir = excluded.heir,
                    remind_on = excluded.remind_on
                """)
                .param("change", change)
                .param("owner", pseudonyms.of(owner).bytes())
                .param("other", pseudonyms.of(plan.other()).bytes())
                .param("choice", plan.choice().name())
                .param("occasion", plan.occasion())
                .param(
                        "heir",
                        plan.heir().map(heir -> pseudonyms.of(heir).bytes()).orElse(null))
                .param("remind_on", plan.remindOn().orElse(null))
                .update();
    }

    List<Made> of(PersonId owner) {
        return jdbc
                .sql("""
                        select change_id, other, choice, occasion, heir, remind_on from change_plan
                        where owner = :owner order by change_id, remind_on nulls last
                        """)
                .param("owner", pseudonyms.of(owner).bytes())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns who made a plan for a change. */
    List<PersonId> owners(long change) {
        return jdbc
                .sql("select distinct owner from change_plan where change_id = :change")
                .param("change", change)
                .query((row, number) -> pseudonyms.findPerson(new Pseudonym(row.getBytes(1))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Made> read(ResultSet row) throws SQLException {
        long change = row.getLong("change_id");
        TrailPlan choice = TrailPlan.valueOf(row.getString("choice"));
        String occasion = row.getString("occasion");
        byte[] heir = row.getBytes("heir");
        Optional<LocalDate> remindOn = Optional.ofNullable(row.getObject("remind_on", LocalDate.class));
        Optional<PersonId> known =
                Optional.ofNullable(heir).flatMap(bytes -> pseudonyms.findPerson(new Pseudonym(bytes)));
        return pseudonyms
                .findPerson(new Pseudonym(row.getBytes("other")))
                .map(other -> new Made(change, new Plan(other, choice, occasion, known, remindOn)));
    }

    List<Pseudonym> listEnds() {
        List<Pseudonym> ends = new ArrayList<>();
        jdbc.sql("""
                select owner from change_plan union select other from change_plan
                union select heir from change_plan where heir is not null
                """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list()
                .forEach(ends::add);
        return ends;
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from change_plan where owner = :gone or other = :gone")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("update change_plan set heir = null where heir = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
