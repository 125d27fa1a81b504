package org.stigar.app.arenas.workshop.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.people.Pseudonym;

/** The table {@code workshop}. Works in the caller's transaction. */
final class WorkshopRows {

    private final JdbcClient jdbc;

    WorkshopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workshop without its people. */
    record Row(long id, Pseudonym owner, int version, State state, Draft draft, long seed, int revision) {

        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    new Pseudonym(row.getBytes("owner")),
                    row.getInt("version"),
                    State.valueOf(row.getString("state")),
                    DraftColumns.of(row),
                    row.getLong("seed"),
                    row.getInt("revision"));
        }
    }

    void insert(Row row) {
        Map<String, Object> values = DraftColumns.values(row.draft());
        jdbc.sql("""
                insert into workshop (id, owner, version, state, title, purpose, words, sponsor, minutes_month, promised_until,
                    starts_at, zone, rounds, minutes, pause, place, size, mix, facilitators, one_language, seed, revision)
                values (:id, :owner, :version, :state, :title, :purpose, :words, :sponsor, :minutesMonth, :promisedUntil,
                    :startsAt, :zone, :rounds, :minutes, :pause, :place, :size, cast(:mix as smallint[]), :facilitators,
                    :oneLanguage, :seed, :revision)
                """)
                .params(values)
                .param("id", row.id())
                .param("owner", row.owner().bytes())
                .param("version", row.version())
                .param("state", row.state().name())
                .param("seed", row.seed())
                .param("revision", row.revision())
                .update();
    }

    void putDraft(long id, Draft draft) {
        jdbc.sql("""
                update workshop set title = :title, purpose = :purpose, words = :words, sponsor = :sponsor,
                    minutes_month = :minutesMonth, promised_until = :promisedUntil, starts_at = :startsAt, zone = :zone,
                    rounds = :rounds, minutes = :minutes, pause = :pause, place = :place, size = :size,
                    mix = cast(:mix as smallint[]), facilitators = :facilitators, one_language = :oneLanguage
                where id = :id
                """).params(DraftColumns.values(draft)).param("id", id).update();
    }

    /** Notes a change; who comes next has to have seen it. */
    void next(long id, State state, int revision) {
        jdbc.sql("update workshop set version = version + 1, state = :state, revision = :revision where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("revision", revision)
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from workshop where id = :id")
                .param("id", id)
                .query(Row::of)
                .optional();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql("select * from workshop where id = :id for update")
                .param("id", id)
                .query(Row::of)
                .optional();
    }

    /** Returns those that somebody arranges. */
    List<Row> listOwn(Pseudonym owner) {
        return jdbc.sql("""
                select * from workshop where owner = :owner
                or id in (select workshop_id from workshop_arranger where person = :owner)
                order by starts_at desc, id
                """).param("owner", owner.bytes()).query(Row::of).list();
    }

    /** Returns those to which somebody is invited or was. */
    List<Row> listInvited(Pseudonym guest) {
        return jdbc.sql("""
                select workshop.* from workshop join workshop_person on workshop_id = id
                where person = :guest and state <> 'DRAFT' order by starts_at, id
                """).param("guest", guest.bytes()).query(Row::of).list();
    }

    List<Row> listBegun(Instant before) {
        return jdbc.sql("select * from workshop where state = 'INVITED' and starts_at < :before order by starts_at, id")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Row::of)
                .list();
    }

    List<Row> listOver(Instant since) {
        return jdbc.sql(
                        "select * from workshop where state = 'OVER' and starts_at >= :since order by starts_at desc, id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Row::of)
                .list();
    }

    /** Forgets those that began before an instant, with all that hangs on them. */
    void forget(Instant before) {
        jdbc.sql("delete from workshop where starts_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
