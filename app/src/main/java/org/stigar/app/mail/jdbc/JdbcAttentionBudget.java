package org.stigar.app.mail.jdbc;

import static org.stigar.app.mail.jdbc.Columns.timestamp;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The attention budget in PostgreSQL: a row for each request of the last seven days. */
final class JdbcAttentionBudget implements AttentionBudget {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;

    JdbcAttentionBudget(JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean tryTake(PersonId person, Kind kind, Instant now) {
        Pseudonym reader = pseudonyms.of(person);
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(reader);
            boolean left = count(reader, Kind.REQUEST, now) + count(reader, Kind.NUDGE, now) < REQUESTS
                    && (kind != Kind.NUDGE || count(reader, Kind.NUDGE, now) < NUDGES);
            if (left) {
                jdbc.sql("insert into attention (reader, kind, taken_at) values (:reader, :kind, :now)")
                        .param("reader", reader.bytes())
                        .param("kind", kind.name())
                        .param("now", timestamp(now))
                        .update();
            }
            return left;
        }));
    }

    /** Two features may ask at once, and rows that are not there yet cannot be locked: the lock is on the reader. */
    private void lock(Pseudonym reader) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attention ' || :reader, 0))::text")
                .param("reader", reader.toString())
                .query(String.class)
                .optional();
    }

    private long count(Pseudonym reader, Kind kind, Instant now) {
        return jdbc.sql("""
                select count(*) from attention
                where reader = :reader and kind = :kind and taken_at > :since
                """)
                .param("reader", reader.bytes())
                .param("kind", kind.name())
                .param("since", timestamp(now.minus(WEEK)))
                .query(Long.class)
                .single();
    }
}
