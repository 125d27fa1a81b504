package org.stigar.app.trails.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.DrawingException.Reason;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.DrawnLine.State;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.jdbc.LineRows.Line;
import org.stigar.app.trails.letters.TrailLetters;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Lines in PostgreSQL. Safe for use by many threads. */
final class JdbcDrawing implements Drawing {

    private final Tables tables;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final Participation participation;
    private final Trails trails;
    private final DeclaredWalks walks;
    private final TrailLetters letters;

    JdbcDrawing(
            Tables tables,
            TransactionTemplate transactions,
            Pseudonyms pseudonyms,
            People people,
            Participation participation,
            Trails trails,
            DeclaredWalks walks,
            TrailLetters letters) {
        this.tables = tables;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.participation = participation;
        this.trails = trails;
        this.walks = walks;
        this.letters = letters;
    }

    @Override
    public List<DrawnLine> drawnBy(PersonId me) {
        return tables.lines().drawnBy(pseudonyms.of(me)).stream()
                .flatMap(line -> findShown(line, me).stream())
                .toList();
    }

    @Override
    public List<DrawnLine> waitingFor(PersonId me) {
        if (participation.isOptedOut(me)) {
            return List.of();
        }
        return tables.lines().drawnTo(pseudonyms.of(me)).stream()
                .filter(line -> !line.refused())
                .flatMap(line -> pseudonyms.findPerson(line.writer()).stream()
                        .flatMap(writer -> findShown(line, writer).stream()))
                .toList();
    }

    @Override
    public DrawnLine draw(PersonId me, PersonId other, String carries, AgreedRhythm rhythm, Instant now) {
        String text = LineText.carries(carries);
        if (me.equals(other)) {
            throw new DrawingException(Reason.TO_ONESELF);
        }
        Person known = people.findPerson(other).orElseThrow(() -> new DrawingException(Reason.NOBODY));
        Ends ends = new Ends(pseudonyms.of(me), pseudonyms.of(other));
        return Objects.requireNonNull(transactions.execute(status -> {
            tables.locks().onWriter(ends.me());
            tables.locks().onPair(ends);
            requireStillThere(me);
            requireStillThere(other);
            if (trails.find(me, other, now).isPresent()) {
                throw new DrawingException(Reason.A_TRAIL_ALREADY);
            }
            Line line = new Line(tables.drawId(), ends.me(), Optional.of(ends.other()), "", text, rhythm, now, false);
            Optional<Line> theirs = tables.lines().find(ends.other(), ends.me());
            if (theirs.isPresent()) {
                makeTrail(theirs.get(), other, me, now);
                tables.trails().putCarriesToMe(ends, text);
                tables.trails().putRhythm(ends, rhythm);
                return shown(line, me, known, State.CONFIRMED);
            }
            Optional<Line> mine = tables.lines().find(ends.me(), ends.other());
            if (mine.isPresent()) {
                tables.lines().putWords(mine.get().id(), text, rhythm);
                return findShown(tables.lines().find(ends.me(), ends.other()).orElseThrow(), me)
                        .orElseThrow();
            }
            requireRoom(ends.me());
            tables.lines().insert(line);
            letters.askAboutLine(me, other, line.id(), now);
            return shown(line, me, known, State.WAITING);
        }));
    }

    @Override
    public DrawnLine note(PersonId me, String name, String carries, AgreedRhythm rhythm, Instant now) {
        String who = LineText.name(name);
        String text = LineText.carries(carries);
        return Objects.requireNonNull(transactions.execute(status -> {
            tables.locks().onWriter(pseudonyms.of(me));
            requireStillThere(me);
            requireRoom(pseudonyms.of(me));
            Line line = new Line(tables.drawId(), pseudonyms.of(me), Optional.empty(), who, text, rhythm, now, false);
            tables.lines().insert(line);
            return noted(line, me);
        }));
    }

    /** Somebody may have been erased while this waited for the lock. */
    private void requireStillThere(PersonId person) {
        if (!people.isStillThere(person)) {
            throw new DrawingException(Reason.NOBODY);
        }
    }

    @Override
    public void erase(PersonId me, long line) {
        transactions.executeWithoutResult(status -> {
            tables.lines().drawnBy(pseudonyms.of(me)).stream()
                    .filter(own -> own.id() == line)
                    .flatMap(own -> own.other().stream())
                    .forEach(other -> tables.locks().onPair(new Ends(pseudonyms.of(me), other)));
            if (!tables.lines().delete(line, pseudonyms.of(me))) {
                throw new NoTrailException();
            }
        });
    }

    @Override
    public void answer(PersonId me, long line, Trails.Answer answer, Instant now) {
        transactions.executeWithoutResult(status -> {
            tables.locks().onPair(new Ends(pseudonyms.of(me), waiting(me, line).writer()));
            Line waiting = waiting(me, line); // it may have been answered or taken back while we waited
            if (answer == Trails.Answer.YES) {
                PersonId writer = pseudonyms.findPerson(waiting.writer()).orElseThrow(NoTrailException::new);
                makeTrail(waiting, writer, me, now);
            } else {
                tables.lines().refuse(waiting.id());
            }
        });
    }

    /** Turns a line into a trail that was walked on the line's day. The pair is locked. */
    private void makeTrail(Line line, PersonId writer, PersonId other, Instant now) {
        Ends ends = new Ends(pseudonyms.of(writer), pseudonyms.of(other));
        tables.trails().make(ends, now);
        tables.trails().saidByBoth(ends, line.rhythm());
        tables.trails().putCarriesToMe(ends, line.carries());
        tables.lines().delete(line.id(), ends.me());
        walks.add(DeclaredWalks.line(line.id()), writer, other, line.drawnAt());
    }

    private Line waiting(PersonId me, long line) {
        return tables.lines()
                .findWaiting(line, pseudonyms.of(me))
                .filter(waiting -> pseudonyms.findPerson(waiting.writer()).isPresent())
                .orElseThrow(NoTrailException::new);
    }

    private void requireRoom(Pseudonym writer) {
        if (tables.lines().count(writer) >= DrawnLine.MOST_WAITING) {
            throw new DrawingException(Reason.TOO_MANY_WAITING);
        }
    }

    /** Returns the line as its writer knows it; empty where the other has left. A no looks like no answer. */
    private Optional<DrawnLine> findShown(Line line, PersonId writer) {
        return line.other().isEmpty()
                ? Optional.of(noted(line, writer))
                : line.other()
                        .flatMap(pseudonyms::findPerson)
                        .flatMap(people::findPerson)
                        .map(other -> shown(line, writer, other, State.WAITING));
    }

    private static DrawnLine shown(Line line, PersonId writer, Person other, State state) {
        return new DrawnLine(
                line.id(),
                writer,
                Optional.of(other.id()),
                other.name().orElse(other.id().value()),
                line.carries(),
                line.rhythm(),
                line.drawnAt(),
                state);
    }

    private static DrawnLine noted(Line line, PersonId writer) {
        return new DrawnLine(
                line.id(),
                writer,
                Optional.empty(),
                line.name(),
                line.carries(),
                line.rhythm(),
                line.drawnAt(),
                State.PRIVATE);
    }
}
