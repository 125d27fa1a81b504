package org.stigar.app.hooks.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.hooks.Hook;
import org.stigar.app.hooks.HookEvent;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.ask.AskState;

/** The tables of hooks. Works in the caller's transaction. */
final class HookRows {

    private final JdbcClient jdbc;
    private final SecureRandom random;

    HookRows(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** An event that waits. */
    record EventRow(String target, HookEvent event, Optional<Long> ask, Instant at) {}

    List<Hook> of(Pseudonym owner) {
        return jdbc.sql("""
                        select *, (select count(*) from hook_event where hook_id = hook.id) as waiting
                        from hook where owner = :owner order by made_at, id""")
                .param("owner", owner.bytes())
                .query((row, number) -> hook(row))
                .list();
    }

    UUID insert(Pseudonym owner, String target, String secret, Instant now) {
        UUID id = newId();
        jdbc.sql("""
                        insert into hook (id, owner, target, secret, made_at, next_try_at)
                        values (:id, :owner, :target, :secret, :now, :now)""")
                .param("id", id)
                .param("owner", owner.bytes())
                .param("target", target)
                .param("secret", secret)
                .param("now", column(now))
                .update();
        return id;
    }

    boolean delete(Pseudonym owner, UUID hook) {
        return jdbc.sql("delete from hook where id = :id and owner = :owner")
                        .param("id", hook)
                        .param("owner", owner.bytes())
                        .update()
                > 0;
    }

    /** Lets each of the owner's hooks be told. */
    void putEvent(Pseudonym owner, HookEvent event, long ask, AskState state, Instant at) {
        for (UUID hook : listIds(owner)) {
            // A hook that was taken away since is not waited for.
            jdbc.sql("""
                            insert into hook_event (id, hook_id, event, ask_id, state, at)
                            select :id, id, :event, :ask, :state, :at from hook where id = :hook for key share""")
                    .param("id", newId())
                    .param("event", event.name())
                    .param("ask", ask)
                    .param("state", state.name())
                    .param("at", column(at))
                    .param("hook", hook)
                    .update();
        }
    }

    /** Lets a test be told, where none waits; at once, also where the target failed before. */
    void putTest(UUID hook, Instant at) {
        jdbc.sql("""
                        insert into hook_event (id, hook_id, event, at)
                        select :id, id, 'TEST', :at from hook where id = :hook
                        and not exists (select 1 from hook_event where hook_id = :hook and event = 'TEST')""")
                .param("id", newId())
                .param("at", column(at))
                .param("hook", hook)
                .update();
        jdbc.sql("update hook set next_try_at = least(next_try_at, :at) where id = :hook")
                .param("at", column(at))
                .param("hook", hook)
                .update();
    }

    List<EventRow> eventsOf(Pseudonym owner) {
        return jdbc.sql("""
                        select target, event, ask_id, at from hook_event join hook on hook.id = hook_id
                        where owner = :owner order by at, position""")
                .param("owner", owner.bytes())
                .query((row, number) -> new EventRow(
                        row.getString("target"),
                        HookEvent.valueOf(row.getString("event")),
                        Optional.ofNullable(row.getObject("ask_id", Long.class)),
                        instant(row, "at").orElseThrow()))
                .list();
    }

    List<Pseudonym> listOwners() {
        return jdbc.sql("select distinct owner from hook")
                .query((row, number) -> new Pseudonym(row.getBytes("owner")))
                .list();
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from hook where owner = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    private List<UUID> listIds(Pseudonym owner) {
        return jdbc.sql("select id from hook where owner = :owner order by id")
                .param("owner", owner.bytes())
                .query(UUID.class)
                .list();
    }

    private UUID newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Hook hook(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Hook(
                row.getObject("id", UUID.class),
                row.getString("target"),
                instant(row, "made_at").orElseThrow(),
                row.getInt("waiting"),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(new Hook.Try(
                                instant(row, "tried_at").orElseThrow(),
                                Hook.Outcome.valueOf(outcome),
                                Optional.ofNullable(row.getObject("status", Integer.class)))),
                instant(row, "given_up_at"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
