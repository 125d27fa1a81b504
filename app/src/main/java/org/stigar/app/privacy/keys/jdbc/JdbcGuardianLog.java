package org.stigar.app.privacy.keys.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Role;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/** The guardian's log in PostgreSQL, where a trigger refuses every change of a line. */
final class JdbcGuardianLog implements GuardianLog {

    private static final String SELECT = """
            select l.id, l.at, l.act, l.what, l.detail, l.key, b.person as about, a.person as actor from guardian_log l
            left join guardian_log_person b on b.surrogate = l.about left join guardian_log_person a on a.surrogate = l.actor
            """;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    JdbcGuardianLog(JdbcClient jdbc, Pseudonyms pseudonyms, SecureRandom random) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    @Override
    public void add(Entry entry) {
        jdbc.sql("""
                insert into guardian_log (at, act, what, detail, about, actor, key)
                values (:at, :act, :what, :detail, :about, :actor, :key)
                """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("act", entry.act().name())
                .param("what", entry.what())
                .param("detail", entry.subject().detail())
                .param("about", entry.subject().person().map(this::surrogate).orElse(null), Types.OTHER)
                .param("actor", entry.by().map(this::surrogate).orElse(null), Types.OTHER)
                .param("key", entry.key().map(Role::name).orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public List<Line> page(long before, int most) {
        return jdbc.sql(SELECT + "where l.id < :before order by l.id desc limit :most")
                .param("before", before)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public List<Line> listOf(String what, String word) {
        return jdbc.sql(SELECT + "where l.what = :what and split_part(l.detail, ' ', 1) = :word order by l.id")
                .param("what", what)
                .param("word", word)
                .query((row, number) -> line(row))
                .list();
    }

    /** Returns the lines in which somebody is, latest first. */
    List<Line> listOf(PersonId person) {
        return jdbc.sql(SELECT + "where :person in (a.person, b.person) order by l.id desc")
                .param("person", pseudonyms.of(person).bytes())
                .query((row, number) -> line(row))
                .list();
    }

    /** Returns who is in the log. */
    List<Pseudonym> listPeople() {
        return jdbc.sql("select person from guardian_log_person")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    /** Deletes what leads from the log to a person; the lines stay, and are nobody's. */
    void letGo(Pseudonym person) {
        jdbc.sql("delete from guardian_log_person where person = :person")
                .param("person", person.bytes())
                .update();
    }

    private UUID surrogate(PersonId person) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        jdbc.sql("""
                insert into guardian_log_person (person, surrogate) values (:person, :surrogate)
                on conflict (person) do nothing
                """)
                .param("person", pseudonyms.of(person).bytes())
                .param("surrogate", new UUID(buffer.getLong(), buffer.getLong()))
                .update();
        return jdbc.sql("select surrogate from guardian_log_person where person = :person")
                .param("person", pseudonyms.of(person).bytes())
                .query(UUID.class)
                .single();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                new Entry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Act.valueOf(row.getString("act")),
                        row.getString("what"),
                        new Subject(person(row, "about"), row.getString("detail")),
                        person(row, "actor"),
                        Optional.ofNullable(row.getString("key")).map(Role::valueOf)));
    }

    private Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Pseudonym::new).flatMap(pseudonyms::findPerson);
    }
}
