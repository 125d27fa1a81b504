package org.stigar.app.reach.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;

/** The table {@code year_line}. Works in the caller's transaction. */
final class YearLines {

    private final JdbcClient jdbc;

    YearLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as it is stored. */
    record Line(long id, Pseudonym person, Optional<Pseudonym> helper, LocalDate day, String line, boolean named) {

        private static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    new Pseudonym(row.getBytes("person")),
                    Optional.ofNullable(row.getBytes("helper")).map(Pseudonym::new),
                    row.getObject("day", LocalDate.class),
                    row.getString("line"),
                    row.getBoolean("named"));
        }
    }

    void add(long id, Pseudonym person, Pseudonym helper, LocalDate day, String line) {
        jdbc.sql("insert into year_line (id, person, helper, day, line) values (:id, :person, :helper, :day, :line)")
                .param("id", id)
                .param("person", person.bytes())
                .param("helper", helper.bytes())
                .param("day", day)
                .param("line", line)
                .update();
    }

    /** Returns a person's lines from a day to before another, latest first. */
    List<Line> of(Pseudonym person, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                select * from year_line where person = :person and day >= :from and day < :before order by day desc, id
                """)
                .param("person", person.bytes())
                .param("from", from)
                .param("before", before)
                .query(Line::of)
                .list();
    }

    List<Line> byHelper(Pseudonym helper) {
        return jdbc.sql("select * from year_line where helper = :helper order by day desc, id")
                .param("helper", helper.bytes())
                .query(Line::of)
                .list();
    }

    void name(Pseudonym helper, long id, boolean named) {
        jdbc.sql("update year_line set named = :named where id = :id and helper = :helper")
                .param("named", named)
                .param("id", id)
                .param("helper", helper.bytes())
                .update();
    }

    void delete(Pseudonym person, long id) {
        jdbc.sql("delete from year_line where id = :id and person = :person")
                .param("id", id)
                .param("person", person.bytes())
                .update();
    }

    void forget(LocalDate before) {
        jdbc.sql("delete from year_line where day < :before")
                .param("before", before)
                .update();
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from year_line where person = :gone")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("update year_line set helper = null, named = false where helper = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    List<Pseudonym> listEnds() {
        return jdbc.sql("select person from year_line union select helper from year_line where helper is not null")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }
}
