package org.stigar.app.asks.promises;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.people.Pseudonym;

/** The table {@code promise}. Works in the caller's transaction. */
final class PromiseRows {

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise as it is stored. */
    record Row(
            long id,
            long ask,
            Pseudonym maker,
            Pseudonym other,
            String task,
            Instant madeAt,
            LocalDate due,
            State state,
            boolean reached) {

        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("ask_id"),
                    new Pseudonym(row.getBytes("maker")),
                    new Pseudonym(row.getBytes("other")),
                    row.getString("task"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    row.getObject("due", LocalDate.class),
                    State.valueOf(row.getString("state")),
                    row.getBoolean("reached"));
        }
    }

    void insert(Row row) {
        jdbc.sql("""
                insert into promise (id, ask_id, maker, other, task, made_at, due, state, reached)
                values (:id, :ask, :maker, :other, :task, :made, :due, :state, :reached)
                """)
                .param("id", row.id)
                .param("ask", row.ask)
                .param("maker", row.maker.bytes())
                .param("other", row.other.bytes())
                .param("task", row.task)
                .param("made", row.madeAt.atOffset(ZoneOffset.UTC))
                .param("due", row.due)
                .param("state", row.state.name())
                .param("reached", row.reached)
                .update();
    }

    List<Row> of(Pseudonym end) {
        return jdbc.sql("select * from promise where maker = :end or other = :end order by due, id")
                .param("end", end.bytes())
                .query(Row::of)
                .list();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql("select * from promise where id = :id for update")
                .param("id", id)
                .query(Row::of)
                .optional();
    }

    Optional<Row> lockOfAsk(long ask) {
        return jdbc.sql("select * from promise where ask_id = :ask for update")
                .param("ask", ask)
                .query(Row::of)
                .optional();
    }

    List<Row> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from promise where id in (:ids)")
                        .param("ids", ids)
                        .query(Row::of)
                        .list();
    }

    /** Returns those made at an instant or later and due on a day or before. */
    List<Row> madeSince(Instant since, LocalDate due) {
        return jdbc.sql("select * from promise where made_at >= :since and due <= :due")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("due", due)
                .query(Row::of)
                .list();
    }

    void putState(long id, State state) {
        jdbc.sql("update promise set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void forget(LocalDate dueBefore) {
        jdbc.sql("delete from promise where due < :before")
                .param("before", dueBefore)
                .update();
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from promise where maker = :gone or other = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    Set<Pseudonym> listEnds() {
        return new HashSet<>(jdbc.sql("select maker from promise union select other from promise")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }
}
