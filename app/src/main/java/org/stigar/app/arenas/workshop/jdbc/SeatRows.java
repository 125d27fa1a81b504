package org.stigar.app.arenas.workshop.jdbc;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.app.people.Pseudonym;

/** Who takes part in workshops, where they sit, and what rounds are about. Works in the caller's transaction. */
final class SeatRows {

    private static final String NOTES_OF_THEIRS_ALONE = """
            delete from workshop_note using workshop_seat as own
            where own.person = :gone and own.workshop_id = workshop_note.workshop_id and own.round = workshop_note.round
                and own.seat_group = workshop_note.seat_group and not exists (
                    select 1 from workshop_seat as other where other.workshop_id = own.workshop_id and other.round = own.round
                    and other.seat_group = own.seat_group and other.person <> :gone)
            """;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who takes part. */
    record Guest(Pseudonym person, boolean facilitates, Optional<Answer> answer, boolean isHere) {}

    /** Where somebody sits. */
    record Seat(int round, Pseudonym person, int group, boolean isPinned) {}

    List<Guest> guests(long workshop) {
        return jdbc.sql(
                        "select person, facilitates, answer, is_here from workshop_person where workshop_id = :workshop")
                .param("workshop", workshop)
                .query((row, number) -> new Guest(
                        new Pseudonym(row.getBytes("person")),
                        row.getBoolean("facilitates"),
                        Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
                        row.getBoolean("is_here")))
                .list();
    }

    void put(long workshop, Pseudonym person, boolean facilitates) {
        jdbc.sql("""
                insert into workshop_person (workshop_id, person, facilitates) values (:workshop, :person, :facilitates)
                on conflict (workshop_id, person) do update set facilitates = excluded.facilitates
                """)
                .param("workshop", workshop)
                .param("person", person.bytes())
                .param("facilitates", facilitates)
                .update();
    }

    void remove(long workshop, Pseudonym person) {
        for (String table : List.of("workshop_seat", "workshop_person")) {
            jdbc.sql("delete from " + table + " where workshop_id = :workshop and person = :person")
                    .param("workshop", workshop)
                    .param("person", person.bytes())
                    .update();
        }
    }

    void putAnswer(long workshop, Pseudonym person, Answer answer) {
        jdbc.sql("update workshop_person set answer = :answer where workshop_id = :workshop and person = :person")
                .param("workshop", workshop)
                .param("person", person.bytes())
                .param("answer", answer.name(), Types.VARCHAR)
                .update();
    }

    void putHere(long workshop, Pseudonym person, boolean isHere) {
        jdbc.sql("update workshop_person set is_here = :here where workshop_id = :workshop and person = :person")
                .param("workshop", workshop)
                .param("person", person.bytes())
                .param("here", isHere)
                .update();
    }

    List<Seat> seats(long workshop) {
        return jdbc.sql("select round, person, seat_group, is_pinned from workshop_seat where workshop_id = :workshop")
                .param("workshop", workshop)
                .query((row, number) -> new Seat(
                        row.getInt("round"),
                        new Pseudonym(row.getBytes("person")),
                        row.getInt("seat_group"),
                        row.getBoolean("is_pinned")))
                .list();
    }

    /** Puts a plan in place of the one before. */
    void putSeats(long workshop, Collection<Seat> seats) {
        forgetSeats(workshop);
        for (Seat seat : seats) {
            jdbc.sql("""
                    insert into workshop_seat (workshop_id, round, person, seat_group, is_pinned)
                    values (:workshop, :round, :person, :group, :pinned)
                    """)
                    .param("workshop", workshop)
                    .param("round", seat.round())
                    .param("person", seat.person().bytes())
                    .param("group", seat.group())
                    .param("pinned", seat.isPinned())
                    .update();
        }
    }

    void forgetSeats(long workshop) {
        jdbc.sql("delete from workshop_seat where workshop_id = :workshop")
                .param("workshop", workshop)
                .update();
    }

    Map<Integer, Question> questions(long workshop) {
        Map<Integer, Question> questions = new TreeMap<>();
        jdbc.sql("select round, question, preparation from workshop_question where workshop_id = :workshop")
                .param("workshop", workshop)
                .query(row -> {
                    questions.put(
                            row.getInt("round"), new Question(row.getString("question"), row.getString("preparation")));
                });
        return questions;
    }

    void putQuestions(long workshop, Map<Integer, Question> questions) {
        jdbc.sql("delete from workshop_question where workshop_id = :workshop")
                .param("workshop", workshop)
                .update();
        questions.forEach((round, question) -> jdbc.sql("""
                        insert into workshop_question (workshop_id, round, question, preparation)
                        values (:workshop, :round, :question, :preparation)
                        """)
                .param("workshop", workshop)
                .param("round", round)
                .param("question", question.question())
                .param("preparation", question.preparation())
                .update());
    }

    /** Returns everybody of whom something stands here, organisers too; visitors are known elsewhere. */
    Set<Pseudonym> listEnds() {
        return new HashSet<>(jdbc.sql("""
                (select person from workshop_person union select person from workshop_seat union select owner from workshop
                union select person from workshop_arranger)
                except select person from workshop_visitor
                """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }

    /** Forgets somebody: where they take part, notes of groups of which nobody else is left, and the workshops that are theirs. */
    void erase(Pseudonym gone) {
        for (String sql : List.of(
                NOTES_OF_THEIRS_ALONE, // while it is known where they sat
                "delete from workshop_seat where person = :gone",
                "delete from workshop_person where person = :gone",
                "delete from workshop_arranger where person = :gone",
                "delete from workshop where owner = :gone")) {
            jdbc.sql(sql).param("gone", gone.bytes()).update();
        }
    }
}
