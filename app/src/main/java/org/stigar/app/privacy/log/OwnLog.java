package org.stigar.app.privacy.log;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * What people did with their own data: appended to, never changed, and read by the person alone.
 *
 * <p>Safe for use by many threads. All methods work in the caller's transaction.
 */
public final class OwnLog {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    OwnLog(JdbcClient database, Pseudonyms pseudonyms, SecureRandom random) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    /** Adds an act of a person's. */
    public void add(PersonId person, OwnAct act, Instant at) {
        database.sql("""
                insert into own_log_reader (person, surrogate) values (:person, :surrogate)
                on conflict (person) do nothing
                """)
                .param("person", pseudonyms.of(person).bytes())
                .param("surrogate", newSurrogate())
                .update();
        database.sql("""
                insert into own_log (surrogate, act, at)
                select surrogate, :act, :at from own_log_reader where person = :person
                """)
                .param("act", act.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", pseudonyms.of(person).bytes())
                .update();
    }

    /** Returns what a person did, latest first. */
    public List<Entry> of(PersonId person) {
        return database.sql("""
                select act, at from own_log join own_log_reader using (surrogate)
                where person = :person order by id desc
                """)
                .param("person", pseudonyms.of(person).bytes())
                .query((row, number) -> new Entry(
                        OwnAct.valueOf(row.getString("act")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Deletes what leads from a person to the log. What the log holds stays, and is nobody's. */
    void letGo(PersonId person) {
        letGo(pseudonyms.of(person));
    }

    void letGo(Pseudonym person) {
        database.sql("delete from own_log_reader where person = :person")
                .param("person", person.bytes())
                .update();
    }

    /** Returns who can read something of the log. */
    List<Pseudonym> listPeople() {
        return database.sql("select person from own_log_reader")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    private UUID newSurrogate() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** One act. */
    public record Entry(OwnAct act, Instant at) {}
}
