package org.stigar.app.access.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;

/**
 * Counts attempts in the database, so that a limit holds over all nodes. Safe for use by many threads.
 *
 * <p>An attempt is counted before it is made and taken back when it was good: many at the same time get no further than
 * one after the other.
 */
public final class Attempts {

    private final JdbcClient database;
    private final Clock clock;

    /** Takes the database and the clock. */
    public Attempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @param who an account or an address; no more than its hash is kept
     * @throws TooManyAttempts where the limit was reached before
     */
    public void count(Limit limit, String who) {
        Instant now = clock.instant();
        int attempts = database.sql("""
                        insert into entry_attempt as kept (key_hash, since, attempts) values (:key, :now, 1)
                        on conflict (key_hash) do update set
                            attempts = case when kept.since <= :past then 1 else kept.attempts + 1 end,
                            since = case when kept.since <= :past then :now else kept.since end
                        returning attempts""")
                .param("key", key(limit, who))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("past", now.minus(limit.within()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (attempts > limit.most()) {
            throw new TooManyAttempts(limit);
        }
    }

    /** Takes the last one back. */
    public void takeBack(Limit limit, String who) {
        database.sql("update entry_attempt set attempts = greatest(attempts - 1, 0) where key_hash = :key")
                .param("key", key(limit, who))
                .update();
    }

    /** Forgets all attempts for somebody who got in. */
    public void forget(Limit limit, String who) {
        database.sql("delete from entry_attempt where key_hash = :key")
                .param("key", key(limit, who))
                .update();
    }

    private static byte[] key(Limit limit, String who) {
        return Secrets.hash(limit + " " + who);
    }
}
