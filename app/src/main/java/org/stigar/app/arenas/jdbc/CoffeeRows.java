package org.stigar.app.arenas.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.people.Pseudonym;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;

/** The tables {@code coffee_member} and {@code coffee_never}. Works in the caller's transaction. */
final class CoffeeRows {

    private final JdbcClient jdbc;

    CoffeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody in the circle. */
    record Row(Pseudonym person, CoffeeChoice choice, Optional<LocalDate> pausedUntil, int turns) {

        private static Row of(ResultSet row, int number) throws SQLException {
            Set<Mixing> wishes = EnumSet.noneOf(Mixing.class);
            if (row.getBoolean("other_country")) {
                wishes.add(Mixing.COUNTRY);
            }
            if (row.getBoolean("other_function")) {
                wishes.add(Mixing.FUNCTION);
            }
            return new Row(
                    new Pseudonym(row.getBytes("person")),
                    new CoffeeChoice(
                            Size.valueOf(row.getString("size")), Cadence.valueOf(row.getString("cadence")), wishes),
                    Optional.ofNullable(row.getObject("paused_until", LocalDate.class)),
                    row.getInt("turns"));
        }

        boolean isPausedOn(LocalDate day) {
            return pausedUntil.filter(day::isBefore).isPresent();
        }
    }

    /** Somebody who never wants to be with the other. */
    record Never(Pseudonym writer, Pseudonym other) {}

    Optional<Row> find(Pseudonym person) {
        return jdbc.sql("select * from coffee_member where person = :person")
                .param("person", person.bytes())
                .query(Row::of)
                .optional();
    }

    List<Row> list() {
        return jdbc.sql("select * from coffee_member order by person")
                .query(Row::of)
                .list();
    }

    /** Puts a choice; who was there keeps pause and turns, and who changes circles begins with no fewer than somebody new. */
    void put(Pseudonym person, CoffeeChoice choice, int turnsOfNewcomer) {
        jdbc.sql("""
                insert into coffee_member (person, size, cadence, other_country, other_function, turns)
                values (:person, :size, :cadence, :country, :function, :turns)
                on conflict (person) do update set size = excluded.size, cadence = excluded.cadence,
                other_country = excluded.other_country, other_function = excluded.other_function,
                turns = case when coffee_member.size = excluded.size then coffee_member.turns
                    else greatest(coffee_member.turns, excluded.turns) end
                """)
                .param("person", person.bytes())
                .param("size", choice.size().name())
                .param("cadence", choice.cadence().name())
                .param("country", choice.wishes().contains(Mixing.COUNTRY))
                .param("function", choice.wishes().contains(Mixing.FUNCTION))
                .param("turns", turnsOfNewcomer)
                .update();
    }

    void putPause(Pseudonym person, Optional<LocalDate> until) {
        jdbc.sql("update coffee_member set paused_until = cast(:until as date) where person = :person")
                .param("until", until.map(LocalDate::toString).orElse(null))
                .param("person", person.bytes())
                .update();
    }

    void addTurn(Pseudonym person) {
        jdbc.sql("update coffee_member set turns = turns + 1 where person = :person")
                .param("person", person.bytes())
                .update();
    }

    void drop(Pseudonym person) {
        jdbc.sql("delete from coffee_member where person = :person")
                .param("person", person.bytes())
                .update();
    }

    List<Never> listNever() {
        return jdbc.sql("select writer, other from coffee_never")
                .query((row, number) -> new Never(new Pseudonym(row.getBytes(1)), new Pseudonym(row.getBytes(2))))
                .list();
    }

    List<Pseudonym> neverOf(Pseudonym writer) {
        return jdbc.sql("select other from coffee_never where writer = :writer order by other")
                .param("writer", writer.bytes())
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    void putNever(Pseudonym writer, Pseudonym other) {
        jdbc.sql("insert into coffee_never (writer, other) values (:writer, :other) on conflict do nothing")
                .param("writer", writer.bytes())
                .param("other", other.bytes())
                .update();
    }

    void dropNever(Pseudonym writer, Pseudonym other) {
        jdbc.sql("delete from coffee_never where writer = :writer and other = :other")
                .param("writer", writer.bytes())
                .param("other", other.bytes())
                .update();
    }

    void erase(Pseudonym gone) {
        drop(gone);
        jdbc.sql("delete from coffee_never where writer = :gone or other = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    Set<Pseudonym> listAll() {
        return new HashSet<>(jdbc.sql("""
                        select person from coffee_member union select writer from coffee_never
                        union select other from coffee_never
                        """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }
}
