package org.stigar.app.arenas.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.people.Pseudonym;

/** The tables {@code coffee_round}, {@code coffee_meeting} and {@code coffee_seat}. Works in the caller's transaction. */
final class MeetingRows {

    private static final String SEATS = """
            select m.id, m.week, m.starts_at, s.person, s.told, s.answer, s.asked, s.asked_on
            from coffee_meeting m join coffee_seat s on s.meeting_id = m.id
            """;

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who is to meet. */
    record Seat(Pseudonym person, Told told, Optional<Answer> answer, int asked, Optional<LocalDate> askedOn) {}

    /** Whether somebody heard of their meeting. */
    enum Told {
        NOT_YET,
        DONE
    }

    /** Two or three who are to meet. */
    record Meeting(long id, LocalDate week, Optional<Instant> at, List<Seat> seats) {

        Optional<Seat> seatOf(Pseudonym person) {
            return seats.stream().filter(seat -> seat.person.equals(person)).findFirst();
        }

        List<Pseudonym> othersThan(Pseudonym person) {
            return seats.stream()
                    .map(Seat::person)
                    .filter(one -> !one.equals(person))
                    .toList();
        }

        boolean isSaidToHaveMet() {
            return seats.stream().anyMatch(seat -> seat.answer.equals(Optional.of(Answer.MET)));
        }
    }

    private record Line(long id, LocalDate week, Optional<Instant> at, Seat seat) {

        static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    row.getObject("week", LocalDate.class),
                    Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                    new Seat(
                            new Pseudonym(row.getBytes("person")),
                            row.getBoolean("told") ? Told.DONE : Told.NOT_YET,
                            Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
                            row.getInt("asked"),
                            Optional.ofNullable(row.getObject("asked_on", LocalDate.class))));
        }
    }

    private static List<Meeting> together(List<Line> lines) {
        Map<Long, Meeting> meetings = new LinkedHashMap<>();
        for (Line line : lines) {
            meetings.computeIfAbsent(line.id, id -> new Meeting(id, line.week, line.at, new ArrayList<>()))
                    .seats
                    .add(line.seat);
        }
        return List.copyOf(meetings.values());
    }

    /** Notes that the round of a week is made, and returns whether it was not before. Waits for who makes it at the same time. */
    boolean tryBegin(LocalDate week) {
        return jdbc.sql("insert into coffee_round (week) values (:week) on conflict do nothing")
                        .param("week", week)
                        .update()
                == 1;
    }

    void insert(long id, LocalDate week, Optional<Instant> at, Collection<Pseudonym> people) {
        jdbc.sql("insert into coffee_meeting (id, week, starts_at) values (:id, :week, cast(:at as timestamptz))")
                .param("id", id)
                .param("week", week)
                .param("at", at.map(Instant::toString).orElse(null))
                .update();
        people.forEach(person -> jdbc.sql("insert into coffee_seat (meeting_id, person) values (:id, :person)")
                .param("id", id)
                .param("person", person.bytes())
                .update());
    }

    /** Returns all since a week, that week included. */
    List<Meeting> since(LocalDate week) {
        return together(jdbc.sql(SEATS + "where m.week >= :week order by m.week, m.id, s.person")
                .param("week", week)
                .query(Line::of)
                .list());
    }

    /** Returns somebody's, the latest first. */
    List<Meeting> of(Pseudonym person, LocalDate since) {
        return together(jdbc.sql(SEATS + """
                        where m.week >= :since
                        and m.id in (select meeting_id from coffee_seat where person = :person)
                        order by m.week desc, m.id, s.person
                        """)
                .param("since", since)
                .param("person", person.bytes())
                .query(Line::of)
                .list());
    }

    /** Returns a meeting, which nobody else changes until the transaction ends. */
    Optional<Meeting> lock(long id) {
        jdbc.sql("select id from coffee_meeting where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return together(jdbc.sql(SEATS + "where m.id = :id order by s.person")
                        .param("id", id)
                        .query(Line::of)
                        .list())
                .stream()
                .findFirst();
    }

    void putAnswer(long id, Pseudonym person, Answer answer) {
        jdbc.sql("update coffee_seat set answer = :answer where meeting_id = :id and person = :person")
                .param("answer", answer.name())
                .param("id", id)
                .param("person", person.bytes())
                .update();
    }

    /** Notes that somebody is told of a meeting, and returns whether they were not before. */
    boolean tryTell(long id, Pseudonym person) {
        return jdbc.sql("""
                        update coffee_seat set told = true
                        where meeting_id = :id and person = :person and not told
                        """).param("id", id).param("person", person.bytes()).update() == 1;
    }

    /** Notes that everybody is told of all there are. */
    void tellAll() {
        jdbc.sql("update coffee_seat set told = true where not told").update();
    }

    /** Notes that somebody is asked once more, and returns whether they were asked so often before. */
    boolean tryAsk(long id, Pseudonym person, int before, LocalDate today) {
        return jdbc.sql("""
                        update coffee_seat set asked = :before + 1, asked_on = :today
                        where meeting_id = :id and person = :person and asked = :before and answer is null
                        """)
                        .param("before", before)
                        .param("today", today)
                        .param("id", id)
                        .param("person", person.bytes())
                        .update()
                == 1;
    }

    /** Forgets times and answers of the weeks before one, and all before another. */
    void forget(LocalDate detailsBefore, LocalDate allBefore) {
        jdbc.sql("delete from coffee_meeting where week < :before")
                .param("before", allBefore)
                .update();
        jdbc.sql("delete from coffee_round where week < :before")
                .param("before", allBefore)
                .update();
        jdbc.sql("update coffee_meeting set starts_at = null where week < :before and starts_at is not null")
                .param("before", detailsBefore)
                .update();
        jdbc.sql("""
                update coffee_seat set answer = null, asked_on = null
                where (answer is not null or asked_on is not null)
                and meeting_id in (select id from coffee_meeting where week < :before)
                """).param("before", detailsBefore).update();
    }

    /** Takes somebody out; a meeting of which one is left goes. */
    void erase(Pseudonym gone) {
        jdbc.sql("delete from coffee_seat where person = :gone")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("""
                delete from coffee_meeting m
                where (select count(*) from coffee_seat s where s.meeting_id = m.id) < 2
                """).update();
    }

    Set<Pseudonym> listEnds() {
        return new HashSet<>(jdbc.sql("select distinct person from coffee_seat")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }
}
