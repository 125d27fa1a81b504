package org.stigar.app.arenas.workshop.kept;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.day.Moves;
import org.stigar.app.arenas.workshop.visitors.VisitorRows;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Moves in the table {@code workshop_move}. Works in the caller's transaction. */
final class StoredMoves implements Moves {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final VisitorRows visitors;

    StoredMoves(JdbcClient jdbc, Pseudonyms pseudonyms, VisitorRows visitors) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.visitors = visitors;
    }

    private record Seat(int round, Pseudonym person, int group) {}

    @Override
    public void note(long workshop, Collection<Move> moves) {
        moves.forEach(move -> jdbc.sql("""
                        insert into workshop_move (workshop_id, round, person, from_group)
                        values (:workshop, :round, :person, :from) on conflict do nothing
                        """)
                .param("workshop", workshop)
                .param("round", move.round())
                .param("person", pseudonyms.of(move.person()).bytes())
                .param("from", move.from())
                .update());
    }

    @Override
    public List<Move> of(long workshop) {
        return jdbc
                .sql("select round, person, from_group from workshop_move where workshop_id = :workshop")
                .param("workshop", workshop)
                .query((row, number) ->
                        new Seat(row.getInt("round"), new Pseudonym(row.getBytes("person")), row.getInt("from_group")))
                .list()
                .stream()
                .flatMap(seat ->
                        find(seat.person()).stream().map(person -> new Move(seat.round(), person, seat.group())))
                .toList();
    }

    private Optional<PersonId> find(Pseudonym person) {
        return pseudonyms.findPerson(person).or(() -> visitors.findId(person));
    }
}
