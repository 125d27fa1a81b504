package org.stigar.app.imports.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.imports.plan.Before;
import org.stigar.app.imports.plan.Summary;
import org.stigar.app.imports.run.ImportRun.Undo;
import org.stigar.core.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. Each method works in the caller's transaction, or in one of its own. */
final class RunRows {

    private static final String COLUMNS =
            "select id, kind, state, upload, created_at, seen_at, begun_at, ended_at, total, done,"
                    + " summary, before is not null as has_before from import_run ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(ImportKind kind, PersonId by, String upload, Summary summary, Instant now) {
        return jdbc.sql("""
                        insert into import_run (kind, state, started_by, upload, created_at, seen_at, total, summary)
                        values (?, 'READY', ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        kind.name(),
                        by.value(),
                        upload,
                        column(now),
                        column(now),
                        summary.rows(),
                        json.writeValueAsString(summary))
                .query(Long.class)
                .single();
    }

    Optional<ImportRun> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, i) -> run(row))
                .optional();
    }

    List<ImportRun> latest(int most) {
        return jdbc.sql(COLUMNS + "order by id desc limit ?")
                .param(most)
                .query((row, i) -> run(row))
                .list();
    }

    /** Begins one that may begin; of two who try at once, one wins. */
    boolean begin(long id, Instant now) {
        return jdbc.sql("""
                        update import_run set state = 'RUNNING', begun_at = ?, seen_at = ?, ended_at = null, done = 0,
                            cancelled = false
                        where id = ? and state in ('READY', 'FAILED')
                        """).params(column(now), column(now), id).update() == 1;
    }

    /** Notes how far it is, and returns what is to become of it: to go on, it is running. */
    ImportState progress(long id, long done, Instant now) {
        return jdbc.sql("update import_run set done = ?, seen_at = ? where id = ?"
                        + " returning case when cancelled then 'CANCELLED' else state end")
                .params(done, column(now), id)
                .query(ImportState.class)
                .single();
    }

    void cancel(long id, Instant now) {
        jdbc.sql("""
                        update import_run
                        set cancelled = true, state = case when state = 'READY' then 'CANCELLED' else state end,
                            ended_at = case when state = 'READY' then cast(? as timestamptz) else ended_at end
                        where id = ? and state in ('READY', 'RUNNING')
                        """).params(column(now), id).update();
    }

    void finish(long id, Summary summary, Optional<Before> before, Instant now) {
        jdbc.sql("""
                        update import_run set state = 'DONE', ended_at = ?, done = total, summary = ?, before = ?
                        where id = ?
                        """)
                .param(column(now))
                .param(json.writeValueAsString(summary))
                .param(before.map(this::packed).orElse(null))
                .param(id)
                .update();
    }

    /** Ends one that runs, and leaves alone one that has ended. */
    void end(long id, ImportState state, Instant now) {
        jdbc.sql("update import_run set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                .params(state.name(), column(now), id)
                .update();
    }

    /**
     * Ends those that are told to be under way, to be called where no import is: their node died. One that was not heard of
     * since it began may just be about to, if that was after an instant.
     */
    void endBroken(Instant begunBefore, Instant now) {
        jdbc.sql("""
                        update import_run
                        set state = case when cancelled then 'CANCELLED' else 'FAILED' end, ended_at = ?
                        where state = 'RUNNING' and (seen_at > begun_at or begun_at < ?)
                        """).params(column(now), column(begunBefore)).update();
    }

    /** Takes back those that were looked at or failed before an instant, and were not gone on with. */
    void cancelForgotten(Instant before, Instant now) {
        jdbc.sql("""
                        update import_run set state = 'CANCELLED', ended_at = coalesce(ended_at, ?)
                        where state in ('READY', 'FAILED') and seen_at < ?
                        """).params(column(now), column(before)).update();
    }

    /** Takes what is to be put back, once: of two who try at once, one gets it. */
    Optional<Before> takeBefore(long id) {
        Optional<byte[]> kept =
                jdbc.sql("""
                        select before from import_run where id = ? and state = 'DONE' and before is not null
                        and id = (select max(id) from import_run where state = 'DONE' and kind = 'ORGANISATION') for update
                        """).param(id).query((row, i) -> row.getBytes(1)).optional();
        kept.ifPresent(found -> jdbc.sql("update import_run set state = 'UNDONE', before = null where id = ?")
                .param(id)
                .update());
        return kept.map(this::unpacked);
    }

    /** Takes people out of all that can be put back: no undo brings them back. */
    void forgetIn(Set<PersonId> people) {
        Map<Long, Before> kept = new TreeMap<>();
        jdbc.sql("select id, before from import_run where before is not null for update")
                .query((RowCallbackHandler) row -> kept.put(row.getLong(1), unpacked(row.getBytes(2))));
        kept.forEach((id, before) -> {
            Before without = before.without(people);
            if (!without.equals(before)) {
                jdbc.sql("update import_run set before = ? where id = ?")
                        .params(packed(without), id)
                        .update();
            }
        });
    }

    /** Lets imports, undos and erasures wait for one another until the transaction ends; the number stands for this. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7216470)")
                .query((row, number) -> number)
                .list();
    }

    /** Returns whether nobody holds the lock; if so, the caller does until its transaction ends. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(7216470)")
                .query(Boolean.class)
                .single();
    }

    /** Takes back all that were looked at or failed. */
    void cancelWaiting(Instant now) {
        jdbc.sql("""
                        update import_run set state = 'CANCELLED', ended_at = coalesce(ended_at, ?)
                        where state in ('READY', 'FAILED')
                        """).param(column(now)).update();
    }

    /** Forgets what an undo would need, of imports that ended before an instant. */
    void forget(Instant endedBefore) {
        jdbc.sql("update import_run set before = null where before is not null and ended_at < ?")
                .param(column(endedBefore))
                .update();
    }

    /** Deletes imports that were made before an instant. */
    void delete(Instant createdBefore) {
        jdbc.sql("delete from import_run where created_at < ? and state <> 'RUNNING'")
                .param(column(createdBefore))
                .update();
    }

    /** Returns the uploads that are still needed. */
    Set<String> neededUploads() {
        return jdbc.sql("select upload from import_run where state in ('READY', 'RUNNING', 'FAILED')")
                .query(String.class)
                .set();
    }

    /** Returns the uploads of imports that have ended. */
    Set<String> endedUploads() {
        return jdbc.sql("select upload from import_run where state not in ('READY', 'RUNNING', 'FAILED')")
                .query(String.class)
                .set();
    }

    private byte[] packed(Before before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            json.writeValue(out, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Before unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(in, Before.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                ImportKind.valueOf(row.getString("kind")),
                ImportState.valueOf(row.getString("state")),
                row.getString("upload"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "seen_at").orElseThrow(),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                row.getLong("total"),
                row.getLong("done"),
                json.readValue(row.getString("summary"), Summary.class),
                row.getBoolean("has_before") ? Undo.POSSIBLE : Undo.IMPOSSIBLE);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
