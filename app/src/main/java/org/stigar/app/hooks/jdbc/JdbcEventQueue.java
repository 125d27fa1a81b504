package org.stigar.app.hooks.jdbc;

import static org.stigar.app.hooks.jdbc.HookRows.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.hooks.HookEvent;
import org.stigar.app.hooks.send.EventQueue;
import org.stigar.app.people.Pseudonym;

/** The queue in PostgreSQL. A hook that is picked is put off by the lease, so that each is told by one node. */
final class JdbcEventQueue implements EventQueue {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcEventQueue(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Waiting> pick(Instant now, Duration lease) {
        return Objects.requireNonNull(transactions.execute(status -> pickHook(now)
                .flatMap(hook -> {
                    jdbc.sql("update hook set next_try_at = :until where id = :hook")
                            .param("until", column(now.plus(lease)))
                            .param("hook", hook)
                            .update();
                    return jdbc.sql("""
                                    select e.id, e.hook_id, h.owner, h.target, h.secret, e.event, e.ask_id, e.state, e.at,
                                        h.failures
                                    from hook_event e join hook h on h.id = e.hook_id where h.id = :hook
                                    order by e.position limit 1""")
                            .param("hook", hook)
                            .query((row, number) -> waiting(row))
                            .optional();
                })));
    }

    /** Not the lock that an event's reference would wait for: asks go on while this one is picked. */
    private Optional<UUID> pickHook(Instant now) {
        return jdbc.sql("""
                        select id from hook
                        where next_try_at <= :now and exists (select 1 from hook_event where hook_id = hook.id)
                        order by next_try_at, id limit 1 for no key update skip locked""").param("now", column(now)).query(UUID.class).optional();
    }

    @Override
    public void delivered(Waiting event, int status, Instant now) {
        transactions.executeWithoutResult(transaction -> {
            delete(event);
            jdbc.sql("""
                            update hook set outcome = 'DELIVERED', status = :status, tried_at = :now, failures = 0,
                                next_try_at = :now
                            where id = :hook""")
                    .param("status", status)
                    .param("now", column(now))
                    .param("hook", event.hook())
                    .update();
        });
    }

    @Override
    public int failed(Waiting event, Failure failure, Instant now) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            jdbc.sql("""
                            update hook set outcome = 'FAILED', status = :status, tried_at = :now, failures = failures + 1,
                                next_try_at = :next
                            where id = :hook""")
                    .param("status", failure.status().orElse(null), Types.SMALLINT)
                    .param("now", column(now))
                    .param("next", column(failure.next()))
                    .param("hook", event.hook())
                    .update();
            int givenUp = jdbc.sql("delete from hook_event where hook_id = :hook and at <= :before")
                    .param("hook", event.hook())
                    .param("before", column(failure.tooOld()))
                    .update();
            if (givenUp > 0) {
                jdbc.sql("update hook set given_up_at = :now where id = :hook")
                        .param("now", column(now))
                        .param("hook", event.hook())
                        .update();
            }
            return givenUp;
        }));
    }

    @Override
    public void drop(Waiting event) {
        transactions.executeWithoutResult(transaction -> {
            delete(event);
            // What is not told is no try: the next is due as this one was.
            jdbc.sql("update hook set next_try_at = :at where id = :hook")
                    .param("at", column(event.at()))
                    .param("hook", event.hook())
                    .update();
        });
    }

    private void delete(Waiting event) {
        jdbc.sql("delete from hook_event where id = :id")
                .param("id", event.id())
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("hook_id", UUID.class),
                new Pseudonym(row.getBytes("owner")),
                row.getString("target"),
                row.getString("secret"),
                HookEvent.valueOf(row.getString("event")),
                Optional.ofNullable(row.getObject("ask_id", Long.class)),
                Optional.ofNullable(row.getString("state")),
                HookRows.instant(row, "at").orElseThrow(),
                row.getInt("failures"));
    }
}
