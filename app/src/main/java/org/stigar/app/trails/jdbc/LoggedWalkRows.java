package org.stigar.app.trails.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.trails.Trails.Answer;

/** The table {@code logged_walk}, always read from one end. Works in the caller's transaction. */
final class LoggedWalkRows {

    private static final String OF = """
            select id, high as other, day, by_low as by_me, logged_at, answered from logged_walk where low = :me
            union all
            select id, low, day, not by_low, logged_at, answered from logged_walk where high = :me
            """;

    private final JdbcClient jdbc;

    LoggedWalkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A walk that one end logged. */
    record Logged(long id, Pseudonym other, LocalDate day, boolean byMe, Instant at, Optional<Answer> answered) {

        boolean isRefused() {
            return answered.equals(Optional.of(Answer.NO));
        }
    }

    /** Returns the walks of all of a person's trails, latest first. */
    List<Logged> of(Pseudonym me) {
        return jdbc.sql(OF + " order by logged_at desc, id")
                .param("me", me.bytes())
                .query((row, number) -> logged(row))
                .list();
    }

    /** Returns the walks of one trail, latest first. */
    List<Logged> between(Ends ends) {
        return jdbc.sql("select * from (" + OF + ") mine where other = :other order by logged_at desc, id")
                .param("me", ends.me().bytes())
                .param("other", ends.other().bytes())
                .query((row, number) -> logged(row))
                .list();
    }

    Optional<Logged> find(Ends ends, LocalDate day) {
        return between(ends).stream().filter(walk -> walk.day().equals(day)).findFirst();
    }

    /** Returns the walk that waits for this person's answer. */
    Optional<Logged> findWaiting(long id, Pseudonym me) {
        return jdbc.sql("select * from (" + OF + ") mine where id = :id and not by_me and answered is null")
                .param("me", me.bytes())
                .param("id", id)
                .query((row, number) -> logged(row))
                .optional();
    }

    void insert(long id, Ends by, LocalDate day, Instant at) {
        jdbc.sql("""
                insert into logged_walk (id, low, high, day, by_low, logged_at)
                values (:id, :low, :high, :day, :byLow, :at)
                """)
                .param("id", id)
                .param("low", by.low())
                .param("high", by.high())
                .param("day", day)
                .param("byLow", by.isLow())
                .param("at", Ends.column(at))
                .update();
    }

    void putAnswer(long id, Answer answer) {
        jdbc.sql("update logged_walk set answered = :answer where id = :id")
                .param("answer", answer.name())
                .param("id", id)
                .update();
    }

    void erase(Pseudonym end) {
        jdbc.sql("delete from logged_walk where low = :end or high = :end")
                .param("end", end.bytes())
                .update();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("id"),
                new Pseudonym(row.getBytes("other")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("by_me"),
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answered")).map(Answer::valueOf));
    }
}
