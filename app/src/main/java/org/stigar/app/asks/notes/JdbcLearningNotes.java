package org.stigar.app.asks.notes;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.notes.OwnNote.Part;
import org.stigar.app.asks.notes.OwnNote.State;
import org.stigar.app.competences.Competences;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.mail.PersonalLetters;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Refusal;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/** Learning notes in PostgreSQL. */
final class JdbcLearningNotes implements LearningNotes {

    private static final long IDS = 1L << 53;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;
    private final Asks asks;
    private final Competences competences;
    private final Pseudonyms pseudonyms;
    private final PersonalLetters letters;
    private final PublicAddress address;
    private final SecureRandom random;

    JdbcLearningNotes(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Asks asks,
            Competences competences,
            Pseudonyms pseudonyms,
            PersonalLetters letters,
            PublicAddress address,
            SecureRandom random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        locks = new NamedLocks(jdbc);
        this.asks = asks;
        this.competences = competences;
        this.pseudonyms = pseudonyms;
        this.letters = letters;
        this.address = address;
        this.random = random;
    }

    private record Row(
            long id, long ask, Pseudonym writer, Pseudonym other, String text, LocalDate quarter, State state) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    row.getLong("ask_id"),
                    new Pseudonym(row.getBytes("writer")),
                    new Pseudonym(row.getBytes("other")),
                    row.getString("text"),
                    row.getObject("quarter", LocalDate.class),
                    State.valueOf(row.getString("state")));
        }
    }

    @Override
    public void propose(PersonId me, long ask, AskText text, Instant now) {
        Optional<Refusal> refusal = Objects.requireNonNull(transactions.execute(status -> {
            locks.share("asks");
            locks.take("note " + ask);
            Optional<Row> before = row(ask);
            Optional<OwnAsk> own = asks.find(me, ask, now).filter(one -> one.part() != OwnAsk.Part.ASKED);
            if (own.isEmpty()) {
                return Optional.of(Refusal.NOT_YOURS);
            }
            if (own.get().state() != AskState.CLOSED || own.get().gain().isEmpty()) {
                return Optional.of(Refusal.NOT_NOW);
            }
            if (before.filter(row -> !row.writer().equals(pseudonyms.of(me)) || row.state() != State.PROPOSED)
                    .isPresent()) {
                return Optional.of(Refusal.DONE_ALREADY);
            }
            PersonId other = other(me, own.get());
            jdbc.sql("""
                    insert into learning_note (id, ask_id, writer, other, text, quarter, state)
                    values (:id, :ask, :writer, :other, :text, :quarter, 'PROPOSED')
                    on conflict (ask_id) do update set text = excluded.text
                    """)
                    .param("id", random.nextLong(1, IDS))
                    .param("ask", ask)
                    .param("writer", pseudonyms.of(me).bytes())
                    .param("other", pseudonyms.of(other).bytes())
                    .param("text", text.value())
                    .param("quarter", quarter(own.get().since()))
                    .update();
            if (before.isEmpty()) {
                putAbout(row(ask).orElseThrow().id(), own.get().about());
                letters.write("asks.note.letter.", other, me, address.link("/asks/" + ask + "/note"), "");
            }
            return Optional.empty();
        }));
        refusal.ifPresent(JdbcLearningNotes::refuse);
    }

    private static PersonId other(PersonId me, OwnAsk ask) {
        return me.equals(ask.asker()) ? ask.helper().orElseThrow() : ask.asker();
    }

    private void putAbout(long id, List<Competence> about) {
        for (int i = 0; i < about.size(); i++) {
            jdbc.sql("""
                    insert into learning_note_competence (note_id, position, competence_id)
                    values (:id, :position, :competence)
                    """)
                    .param("id", id)
                    .param("position", i)
                    .param("competence", about.get(i).id().value())
                    .update();
        }
    }

    private static void refuse(Refusal why) {
        throw why == Refusal.NOT_YOURS ? new NoAskException() : new AskRefusedException(why);
    }

    @Override
    public void agree(PersonId me, long ask, String read) {
        Optional<Refusal> refusal = Objects.requireNonNull(transactions.execute(status -> {
            locks.share("asks");
            locks.take("note " + ask);
            Optional<Row> waiting = row(ask).filter(row -> row.other().equals(pseudonyms.of(me)))
                    .filter(row -> row.state() != State.REFUSED);
            if (waiting.isEmpty()) {
                return Optional.of(Refusal.NOT_YOURS);
            }
            if (!waiting.get().text().equals(read.replace("\r\n", "\n").strip())) {
                return Optional.of(Refusal.NOT_NOW);
            }
            putState(ask, State.SHARED);
            return Optional.empty();
        }));
        refusal.ifPresent(JdbcLearningNotes::refuse);
    }

    /** Keeps that it was refused, so that it is not proposed again, and none of its words. */
    @Override
    public void refuse(PersonId me, long ask) {
        transactions.executeWithoutResult(status -> {
            locks.share("asks");
            locks.take("note " + ask);
            row(ask).filter(row -> isEnd(row, pseudonyms.of(me))).ifPresent(row -> {
                putState(ask, State.REFUSED);
                jdbc.sql("update learning_note set text = '' where ask_id = :ask")
                        .param("ask", ask)
                        .update();
            });
        });
    }

    private static boolean isEnd(Row row, Pseudonym person) {
        return row.writer().equals(person) || row.other().equals(person);
    }

    private void putState(long ask, State state) {
        jdbc.sql("update learning_note set state = :state where ask_id = :ask")
                .param("state", state.name())
                .param("ask", ask)
                .update();
    }

    @Override
    public Optional<OwnNote> find(PersonId me, long ask) {
        return row(ask).filter(row -> isEnd(row, pseudonyms.of(me))).map(row -> own(me, row));
    }

    @Override
    public List<OwnNote> of(PersonId me) {
        return jdbc
                .sql("select * from learning_note where writer = :me or other = :me order by quarter desc, id")
                .param("me", pseudonyms.of(me).bytes())
                .query(Row::of)
                .list()
                .stream()
                .map(row -> own(me, row))
                .toList();
    }

    private OwnNote own(PersonId me, Row row) {
        boolean isWriter = row.writer().equals(pseudonyms.of(me));
        return new OwnNote(
                row.ask(),
                isWriter ? Part.WRITER : Part.OTHER,
                pseudonyms.findPerson(isWriter ? row.other() : row.writer()),
                row.text(),
                row.quarter(),
                row.state());
    }

    @Override
    public List<LearningNote> shared(Instant now) {
        Catalogue catalogue = competences.catalogue();
        return jdbc
                .sql(
                        "select * from learning_note where state = 'SHARED' and quarter < :current order by quarter desc, id")
                .param("current", quarter(now))
                .query(Row::of)
                .list()
                .stream()
                .map(row -> new LearningNote(row.text(), aboutOf(row.id(), catalogue), row.quarter()))
                .toList();
    }

    private List<Competence> aboutOf(long id, Catalogue catalogue) {
        return jdbc
                .sql("select competence_id from learning_note_competence where note_id = :id order by position")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .flatMap(one -> catalogue.find(catalogue.resolve(new CompetenceId(one))).stream())
                .toList();
    }

    private Optional<Row> row(long ask) {
        return jdbc.sql("select * from learning_note where ask_id = :ask")
                .param("ask", ask)
                .query(Row::of)
                .optional();
    }

    private static LocalDate quarter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
