package org.stigar.app.changes.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Role;

/** What was done with changes, in PostgreSQL, where a trigger refuses to alter a line or to remove one whose change is there. */
public final class EventRows {

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was done with a change, in the caller's transaction; nothing where there is no such change any more. */
    public void add(long change, Event event) {
        // Who removes the draft at once and who does something to it wait for each other.
        jdbc.sql("""
                insert into change_event (change_id, at, what, version, day, role)
                select id, :at, :what, :version, :day, :role from change where id = :change for key share
                """)
                .param("change", change)
                .param("at", event.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("what", event.what().name())
                .param("version", event.number().isPresent() ? event.number().getAsInt() : null, Types.INTEGER)
                .param("day", event.recorded().orElse(null), Types.DATE)
                .param("role", event.by().map(Role::name).orElse(null), Types.VARCHAR)
                .update();
    }

    /** Returns what was done with a change, the oldest first. */
    List<Event> list(long change) {
        return jdbc.sql("select at, what, version, day, role from change_event where change_id = :change order by id")
                .param("change", change)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns after how many days a change was followed up, the shortest time first. */
    List<Integer> listFollowUps(long change) {
        return jdbc.sql("select days from change_outcome where change_id = :change order by days")
                .param("change", change)
                .query(Integer.class)
                .list();
    }

    private static Event read(ResultSet row) throws SQLException {
        Integer version = row.getObject("version", Integer.class);
        return new Event(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Happening.valueOf(row.getString("what")),
                version == null ? OptionalInt.empty() : OptionalInt.of(version),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf));
    }
}
