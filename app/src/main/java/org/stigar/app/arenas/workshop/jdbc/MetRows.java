package org.stigar.app.arenas.workshop.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;

/** Who sat with whom in workshops that are over, and came. Works in the caller's transaction. */
public final class MetRows {

    private final JdbcClient jdbc;

    MetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people, the lower pseudonym first. */
    public record Pair(Pseudonym low, Pseudonym high) {}

    /** Returns how often each two of these sat in one group. Reads the seats of these people. */
    public Map<Pair, Integer> among(Collection<Pseudonym> people) {
        byte[][] all = people.stream().map(Pseudonym::bytes).toArray(byte[][]::new);
        Map<Pair, Integer> met = new HashMap<>();
        jdbc.sql("""
                select one.person, other.person, count(*)
                from workshop_seat one
                join workshop_seat other on other.workshop_id = one.workshop_id and other.round = one.round
                    and other.seat_group = one.seat_group and other.person > one.person
                join workshop on workshop.id = one.workshop_id and workshop.state = 'OVER'
                join workshop_person a on a.workshop_id = one.workshop_id and a.person = one.person and a.is_here
                join workshop_person b on b.workshop_id = one.workshop_id and b.person = other.person and b.is_here
                where one.person = any(:people) and other.person = any(:people)
                group by one.person, other.person
                """).param("people", all).query(row -> {
            met.put(
                    new Pair(new Pseudonym(row.getBytes(1)), new Pseudonym(row.getBytes(2))),
                    Math.toIntExact(row.getLong(3)));
        });
        return met;
    }
}
