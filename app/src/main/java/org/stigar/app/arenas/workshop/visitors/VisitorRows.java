package org.stigar.app.arenas.workshop.visitors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The table {@code workshop_visitor}. Works in the caller's transaction. */
public final class VisitorRows {

    private static final String ROWS =
            "select v.id, v.workshop_id, v.name, v.address, v.language, w.zone from workshop_visitor v"
                    + " join workshop w on w.id = v.workshop_id ";

    private final JdbcClient jdbc;

    VisitorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visitor as they are kept. */
    record Row(PersonId id, long workshop, Visitor visitor, ZoneId zone) {

        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    Visitor.id(row.getLong("id")),
                    row.getLong("workshop_id"),
                    new Visitor(
                            row.getString("name"),
                            row.getString("address"),
                            Locale.forLanguageTag(row.getString("language"))),
                    ZoneId.of(row.getString("zone")));
        }

        Person person() {
            return Person.builder(id)
                    .name(visitor.name())
                    .addresses(List.of(visitor.address()))
                    .languages(List.of(visitor.language()))
                    .zone(zone)
                    .build();
        }
    }

    /** Adds one, whom the transaction has to let take part before it ends. */
    void insert(long workshop, long id, Pseudonym pseudonym, Visitor visitor) {
        jdbc.sql("""
                insert into workshop_visitor (id, workshop_id, person, name, address, language)
                values (:id, :workshop, :person, :name, :address, :language)
                """)
                .param("id", id)
                .param("workshop", workshop)
                .param("person", pseudonym.bytes())
                .param("name", visitor.name())
                .param("address", visitor.address())
                .param("language", visitor.language().toLanguageTag())
                .update();
    }

    Optional<Row> find(Pseudonym pseudonym) {
        return jdbc.sql(ROWS + "where v.person = :person")
                .param("person", pseudonym.bytes())
                .query(Row::of)
                .optional();
    }

    /** Returns whose pseudonym it is, if it is a visitor's. */
    public Optional<PersonId> findId(Pseudonym pseudonym) {
        return find(pseudonym).map(Row::id);
    }

    /** Returns whether it is a visitor's of this workshop. */
    public boolean isOf(long workshop, Pseudonym pseudonym) {
        return find(pseudonym).filter(row -> row.workshop() == workshop).isPresent();
    }

    Optional<Row> findByAddress(long workshop, String address) {
        return jdbc.sql(ROWS + "where v.workshop_id = :workshop and lower(v.address) = lower(:address) limit 1")
                .param("workshop", workshop)
                .param("address", address)
                .query(Row::of)
                .optional();
    }

    void putSecret(Pseudonym pseudonym, String secret) {
        jdbc.sql("update workshop_visitor set secret_hash = :hash where person = :person")
                .param("hash", Secrets.hash(secret))
                .param("person", pseudonym.bytes())
                .update();
    }

    Optional<Row> findBySecret(String secret) {
        return jdbc.sql(ROWS + "where v.secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .query(Row::of)
                .optional();
    }

    /** Forgets those whose workshop ended before an instant, and where they sat. */
    void forget(Instant before) {
        for (String table : List.of("workshop_move", "workshop_seat", "workshop_person")) {
            jdbc.sql("delete from " + table + " where person in (select v.person from workshop_visitor v"
                            + " join workshop w on w.id = v.workshop_id"
                            + " where w.starts_at + make_interval(mins => w.rounds * w.minutes + (w.rounds - 1) * w.pause)"
                            + " < :before)")
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
