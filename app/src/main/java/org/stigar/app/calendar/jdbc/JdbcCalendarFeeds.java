package org.stigar.app.calendar.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.calendar.CalendarFeeds;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The table {@code calendar_feed}. Works in the caller's transaction. */
final class JdbcCalendarFeeds implements CalendarFeeds {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final Secrets secrets;

    JdbcCalendarFeeds(JdbcClient jdbc, Pseudonyms pseudonyms, Secrets secrets) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.secrets = secrets;
    }

    @Override
    public String renew(PersonId person, Instant now) {
        String secret = secrets.next();
        jdbc.sql("""
                insert into calendar_feed (person, secret_hash, made_at) values (:person, :hash, :now)
                on conflict (person) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
                """)
                .param("person", pseudonyms.of(person).bytes())
                .param("hash", Secrets.hash(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    @Override
    public void revoke(PersonId person) {
        erase(pseudonyms.of(person));
    }

    void erase(Pseudonym person) {
        jdbc.sql("delete from calendar_feed where person = :person")
                .param("person", person.bytes())
                .update();
    }

    @Override
    public Optional<Instant> findSince(PersonId person) {
        return jdbc.sql("select made_at from calendar_feed where person = :person")
                .param("person", pseudonyms.of(person).bytes())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<PersonId> find(String secret) {
        if (secret.length() != Secrets.LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql("select person from calendar_feed where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query((row, number) -> new Pseudonym(row.getBytes("person")))
                .optional()
                .flatMap(pseudonyms::findPerson);
    }

    List<Pseudonym> listPseudonyms() {
        return jdbc.sql("select person from calendar_feed")
                .query((row, number) -> new Pseudonym(row.getBytes("person")))
                .list();
    }
}
