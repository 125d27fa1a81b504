package org.stigar.app.arenas.workshop.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Who sat in one group, and when. */
    public record Group(Instant at, List<Pseudonym> people) {}

    /** Returns the groups of workshops since an instant, each with those who came. */
    public List<Group> since(Instant since) {
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        jdbc.sql("""
                select seat.workshop_id, seat.round, seat.seat_group, workshop.starts_at, seat.person
                from workshop_seat seat
                join workshop on workshop.id = seat.workshop_id and workshop.state = 'OVER' and workshop.starts_at >= :since
                join workshop_person there on there.workshop_id = seat.workshop_id and there.person = seat.person
                    and there.is_here
                order by seat.workshop_id, seat.round, seat.seat_group, seat.person
                """).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
            groups.computeIfAbsent(
                            List.of(row.getLong(1), row.getInt(2), row.getInt(3)),
                            key -> new Group(at, new ArrayList<>()))
                    .people()
                    .add(new Pseudonym(row.getBytes(5)));
        });
        return List.copyOf(groups.values());
    }

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
