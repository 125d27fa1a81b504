package org.stigar.app.mail.jdbc;

import static org.stigar.app.mail.jdbc.Columns.timestamp;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Unsubscribed kinds in PostgreSQL. */
final class JdbcSubscriptions implements Subscriptions {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    JdbcSubscriptions(JdbcClient jdbc, Pseudonyms pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public boolean includes(PersonId person, Kind kind) {
        return !kind.isOptional()
                || jdbc.sql(
                                "select not exists (select from letter_unsubscribed where reader = :reader and kind = :kind)")
                        .param("reader", pseudonyms.of(person).bytes())
                        .param("kind", kind.name())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public void stop(PersonId person, Kind kind) {
        if (!kind.isOptional()) {
            throw new IllegalArgumentException(kind + " cannot be unsubscribed");
        }
        jdbc.sql("""
                insert into letter_unsubscribed (reader, kind, since) values (:reader, :kind, :now)
                on conflict do nothing
                """)
                .param("reader", pseudonyms.of(person).bytes())
                .param("kind", kind.name())
                .param("now", timestamp(clock.instant()))
                .update();
    }

    @Override
    public void resume(PersonId person, Kind kind) {
        jdbc.sql("delete from letter_unsubscribed where reader = :reader and kind = :kind")
                .param("reader", pseudonyms.of(person).bytes())
                .param("kind", kind.name())
                .update();
    }
}
