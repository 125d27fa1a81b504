package org.stigar.app.trails.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.trail.state.AgreedRhythm;

/** The table {@code drawn_line}. Works in the caller's transaction. */
final class LineRows {

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line as it is stored.
     *
     * @param other empty for somebody who is not in the directory
     * @param name of somebody who is not in the directory, else empty
     */
    record Line(
            long id,
            Pseudonym writer,
            Optional<Pseudonym> other,
            String name,
            String carries,
            AgreedRhythm rhythm,
            Instant drawnAt,
            boolean refused) {}

    List<Line> drawnBy(Pseudonym writer) {
        return jdbc.sql("select * from drawn_line where writer = :writer order by drawn_at desc, id")
                .param("writer", writer.bytes())
                .query((row, number) -> line(row))
                .list();
    }

    /** Returns the lines to somebody, refused ones included, oldest first. */
    List<Line> drawnTo(Pseudonym other) {
        return jdbc.sql("select * from drawn_line where other = :other order by drawn_at, id")
                .param("other", other.bytes())
                .query((row, number) -> line(row))
                .list();
    }

    Optional<Line> find(Pseudonym writer, Pseudonym other) {
        return jdbc.sql("select * from drawn_line where writer = :writer and other = :other")
                .param("writer", writer.bytes())
                .param("other", other.bytes())
                .query((row, number) -> line(row))
                .optional();
    }

    /** Returns the line that waits for this person's answer. */
    Optional<Line> findWaiting(long id, Pseudonym other) {
        return jdbc.sql("select * from drawn_line where id = :id and other = :other and not refused")
                .param("id", id)
                .param("other", other.bytes())
                .query((row, number) -> line(row))
                .optional();
    }

    int count(Pseudonym writer) {
        return jdbc.sql("select count(*) from drawn_line where writer = :writer")
                .param("writer", writer.bytes())
                .query(Integer.class)
                .single();
    }

    void insert(Line line) {
        jdbc.sql("""
                insert into drawn_line (id, writer, other, name, carries, rhythm, drawn_at)
                values (:id, :writer, :other, :name, :carries, :rhythm, :drawn)
                """)
                .param("id", line.id())
                .param("writer", line.writer().bytes())
                .param("other", line.other().map(Pseudonym::bytes).orElse(null))
                .param("name", line.other().isPresent() ? null : line.name())
                .param("carries", line.carries())
                .param("rhythm", line.rhythm().name())
                .param("drawn", Ends.column(line.drawnAt()))
                .update();
    }

    void putWords(long id, String carries, AgreedRhythm rhythm) {
        jdbc.sql("update drawn_line set carries = :carries, rhythm = :rhythm where id = :id")
                .param("carries", carries)
                .param("rhythm", rhythm.name())
                .param("id", id)
                .update();
    }

    void refuse(long id) {
        jdbc.sql("update drawn_line set refused = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Removes a line, and returns whether this person had drawn it. */
    boolean delete(long id, Pseudonym writer) {
        return jdbc.sql("delete from drawn_line where id = :id and writer = :writer")
                        .param("id", id)
                        .param("writer", writer.bytes())
                        .update()
                > 0;
    }

    void erase(Pseudonym end) {
        jdbc.sql("delete from drawn_line where writer = :end or other = :end")
                .param("end", end.bytes())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new Pseudonym(row.getBytes("writer")),
                Optional.ofNullable(row.getBytes("other")).map(Pseudonym::new),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getString("carries"),
                AgreedRhythm.valueOf(row.getString("rhythm")),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("refused"));
    }
}
