package org.stigar.app.changes.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Consulted;
import org.stigar.app.changes.Change.Statement;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.ChangeException.Reason;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Measure;
import org.stigar.app.changes.Outline;
import org.stigar.app.changes.history.Event;
import org.stigar.app.changes.history.EventRows;
import org.stigar.app.changes.history.Happening;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.PersonId;
import org.stigar.intake.change.CsvChange;
import org.stigar.intake.source.SourceFile;

/** Changes in PostgreSQL. Steps are kept as the table that a person could write. */
final class StoredChanges implements Changes {

    private static final String COLUMNS = """
            id, version, owner, title, purpose, from_day, steps, statement, statement_on, negotiated_on, informed_on,
            announced_at, withdrawn_at""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;
    private final RandomGenerator random;
    private final EventRows events;
    private final Clock clock;

    StoredChanges(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Pseudonyms pseudonyms,
            RandomGenerator random,
            EventRows events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    static List<Step> steps(String table) {
        try {
            return CsvChange.read(
                            SourceFile.of("steps", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))))
                    .steps();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    @Override
    public long create(PersonId owner, Outline outline) {
        long id = random.nextLong(Long.MAX_VALUE);
        transactions.executeWithoutResult(status -> {
            // Two who make the last one at once wait for each other.
            jdbc.sql("lock table change in share row exclusive mode").update();
            if (jdbc.sql("select count(*) from change").query(Integer.class).single() >= MOST) {
                throw new ChangeException(Reason.TOO_MANY);
            }
            jdbc.sql("""
                    insert into change (id, version, owner, title, purpose, from_day, steps, statement)
                    values (:id, 0, :owner, :title, :purpose, :from, :steps, '')
                    """)
                    .param("id", id)
                    .param("owner", pseudonyms.of(owner).bytes())
                    .param("title", outline.title())
                    .param("purpose", outline.purpose())
                    .param("from", outline.from())
                    .param("steps", CsvChange.write(outline.steps()))
                    .update();
            putMeasures(id, outline.measures());
            events.add(id, Event.of(clock.instant(), Happening.DRAFTED, 0, Role.LEADER));
        });
        return id;
    }

    @Override
    public Optional<Change> find(long id) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql("select " + COLUMNS + " from change where id = :id")
                        .param("id", id)
                        .query((row, number) -> read(row))
                        .optional()));
    }

    @Override
    public List<Change> list() {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql("select " + COLUMNS + " from change order by from_day desc, id")
                        .query((row, number) -> read(row))
                        .list()));
    }

    @Override
    public List<Change> announced(LocalDate since) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("select " + COLUMNS + """
                         from change
                        where announced_at is not null and withdrawn_at is null and from_day >= :since order by from_day, id
                        """)
                .param("since", since)
                .query((row, number) -> read(row))
                .list()));
    }

    @Override
    public void change(long id, int version, Outline outline) {
        transactions.executeWithoutResult(status -> {
            lockDraft(id, version);
            jdbc.sql("""
                    update change set version = version + 1, title = :title, purpose = :purpose, from_day = :from,
                        steps = :steps, negotiated_on = null, informed_on = null
                    where id = :id
                    """)
                    .param("id", id)
                    .param("title", outline.title())
                    .param("purpose", outline.purpose())
                    .param("from", outline.from())
                    .param("steps", CsvChange.write(outline.steps()))
                    .update();
            jdbc.sql("delete from change_measure where change_id = :id")
                    .param("id", id)
                    .update();
            putMeasures(id, outline.measures());
            events.add(id, Event.of(clock.instant(), Happening.CHANGED, version + 1, Role.LEADER));
        });
    }

    @Override
    public void comment(long id, int version, String statement) {
        transactions.executeWithoutResult(status -> {
            lockDraft(id, version);
            String before = jdbc.sql("select statement from change where id = :id and statement_on = version")
                    .param("id", id)
                    .query(String.class)
                    .optional()
                    .orElse("");
            jdbc.sql("update change set statement = :statement, statement_on = :version where id = :id")
                    .param("id", id)
                    .param("statement", statement)
                    .param("version", version)
                    .update();
            Happening.ofWords(before, statement)
                    .ifPresent(what -> events.add(id, Event.of(clock.instant(), what, version, Role.GUARDIAN)));
        });
    }

    @Override
    public void consult(long id, Consulted consulted, Role by) {
        transactions.executeWithoutResult(status -> {
            int version = lockDraft(id);
            Consulted before = jdbc.sql("select negotiated_on, informed_on from change where id = :id")
                    .param("id", id)
                    .query((row, number) -> consulted(row))
                    .single();
            jdbc.sql("update change set negotiated_on = :negotiated, informed_on = :informed where id = :id")
                    .param("id", id)
                    .param("negotiated", consulted.negotiatedOn().orElse(null))
                    .param("informed", consulted.informedOn().orElse(null))
                    .update();
            if (!before.negotiatedOn().equals(consulted.negotiatedOn())) {
                record(id, Happening.NEGOTIATED, version, consulted.negotiatedOn(), by);
            }
            if (!before.informedOn().equals(consulted.informedOn())) {
                record(id, Happening.INFORMED, version, consulted.informedOn(), by);
            }
        });
    }

    private void record(long id, Happening what, int version, Optional<LocalDate> day, Role by) {
        Event event = Event.of(clock.instant(), what, version, by);
        events.add(id, day.map(event::recording).orElse(event));
    }

    @Override
    public boolean tryAnnounce(long id, int version, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean was = jdbc.sql("""
                            update change set announced_at = :now
                            where id = :id and version = :version and announced_at is null and withdrawn_at is null
                            """)
                            .param("id", id)
                            .param("version", version)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (was) {
                events.add(id, Event.announced(now, version));
            }
            return was;
        }));
    }

    @Override
    public boolean tryWithdraw(long id, Instant now, Role by) {
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean was = jdbc.sql("""
                            update change set withdrawn_at = :now
                            where id = :id and announced_at is not null and withdrawn_at is null
                            """)
                            .param("id", id)
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
            if (was) {
                events.add(id, Event.withdrawn(now, by));
                jdbc.sql("delete from change_plan where change_id = :id")
                        .param("id", id)
                        .update();
                // That plans were taken stays: who was counted is not counted again, for the same change under another
                // name.
                jdbc.sql("""
                        update change_plans_told set keep_from = null, keep_until = null, hand_over_from = null,
                            hand_over_until = null, let_go_from = null, let_go_until = null
                        where change_id = :id
                        """).param("id", id).update();
            }
            return was;
        }));
    }

    @Override
    public void forgetPlans(LocalDate before) {
        jdbc.sql("delete from change_plan using change where change.id = change_id and from_day < :before")
                .param("before", before)
                .update();
    }

    @Override
    public void remove(long id, int version) {
        transactions.executeWithoutResult(status -> {
            lockDraft(id, version);
            jdbc.sql("delete from change where id = :id").param("id", id).update();
        });
    }

    /** Forgets who drafted what: the drafts are the organisation's. */
    void disown(Pseudonym gone) {
        jdbc.sql("update change set owner = null where owner = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    List<Pseudonym> listOwners() {
        return jdbc.sql("select distinct owner from change where owner is not null")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    private void lockDraft(long id, int version) {
        if (lockDraft(id) != version) {
            throw new ChangeException(Reason.CHANGED_MEANWHILE);
        }
    }

    private int lockDraft(long id) {
        record Locked(int version, boolean isDecided) {}
        Locked locked = jdbc.sql("""
                        select version, announced_at is not null or withdrawn_at is not null from change
                        where id = :id for update
                        """)
                .param("id", id)
                .query((row, number) -> new Locked(row.getInt(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new ChangeException(Reason.GONE));
        if (locked.isDecided()) {
            throw new ChangeException(Reason.DECIDED);
        }
        return locked.version();
    }

    private void putMeasures(long id, List<Measure> measures) {
        for (int place = 0; place < measures.size(); place++) {
            Measure measure = measures.get(place);
            jdbc.sql("""
                    insert into change_measure (change_id, place, risk, measure, who, due)
                    values (:id, :place, :risk, :measure, :who, :due)
                    """)
                    .param("id", id)
                    .param("place", place)
                    .param("risk", measure.risk())
                    .param("measure", measure.measure())
                    .param("who", measure.who())
                    .param("due", measure.due().orElse(null))
                    .update();
        }
    }

    private Change read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] owner = row.getBytes("owner");
        Integer statementOn = row.getObject("statement_on", Integer.class);
        return new Change(
                id,
                row.getInt("version"),
                Optional.ofNullable(owner).flatMap(bytes -> pseudonyms.findPerson(new Pseudonym(bytes))),
                new Outline(
                        row.getString("title"),
                        row.getString("purpose"),
                        row.getObject("from_day", LocalDate.class),
                        steps(row.getString("steps")),
                        measures(id)),
                statementOn == null
                        ? Optional.empty()
                        : Optional.of(new Statement(row.getString("statement"), statementOn)),
                consulted(row),
                instant(row, "announced_at"),
                instant(row, "withdrawn_at"));
    }

    private static Consulted consulted(ResultSet row) throws SQLException {
        return new Consulted(
                Optional.ofNullable(row.getObject("negotiated_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("informed_on", LocalDate.class)));
    }

    private List<Measure> measures(long id) {
        return jdbc.sql("select risk, measure, who, due from change_measure where change_id = :id order by place")
                .param("id", id)
                .query((row, number) -> new Measure(
                        row.getString("risk"),
                        row.getString("measure"),
                        row.getString("who"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
