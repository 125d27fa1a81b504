package org.stigar.app.people.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.TestDatabase;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.people.WorkingHours;
import org.stigar.intake.pseudonym.PseudonymKey;

/** A few made-up people and units, and a directory over a database of a test's own. */
final class Town implements AutoCloseable {

    static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    static final Person ASA = Person.builder(new PersonId("p1"))
            .name("Åsa Öberg-Lind")
            .addresses(List.of("Asa@Example.org", "asao"))
            .languages(List.of(Locale.forLanguageTag("sv"), Locale.forLanguageTag("en-GB")))
            .country("SE")
            .city("Umeå")
            .zone(ZoneId.of("Europe/Stockholm"))
            .hours(new WorkingHours(LocalTime.of(7, 30), LocalTime.of(16, 0)))
            .function("sales")
            .role("agent")
            .level("lead")
            .build();
    static final Person BO =
            Person.builder(new PersonId("p2")).name("Bo Asplund").build();
    static final Person NAMELESS = Person.builder(new PersonId("p3")).build();

    static final Unit HOUSE = unit("house", UnitKind.BUSINESS_AREA, Optional.empty(), Validity.ALWAYS);
    static final Unit SALES = unit("sales", UnitKind.DEPARTMENT, Optional.of(HOUSE), Validity.ALWAYS);
    static final Unit SPRING = unit("spring", UnitKind.PROJECT, Optional.empty(), new Validity(MARCH, JUNE));

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource source = database.dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final TransactionTemplate transactions = TestDatabase.transactions(source);

    /** Returns a directory over the database: each is a node of its own. */
    JdbcPeople node(Runnable tellOthers) {
        try {
            PseudonymKey key = PeopleConfiguration.keyIn(key(), new SecureRandom(new byte[] {1}));
            return new JdbcPeople(jdbc, transactions, key, tellOthers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() throws IOException {
        Files.createDirectories(database.home());
        return database.home().resolve("town.key");
    }

    DataSource source() {
        return source;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    static Membership membership(Person person, Unit unit, Validity validity) {
        return new Membership(person.id(), unit.id(), validity);
    }

    private static Unit unit(String id, UnitKind kind, Optional<Unit> parent, Validity validity) {
        return new Unit(new UnitId(id), "The " + id, kind, parent.map(Unit::id), validity);
    }

    @Override
    public void close() {
        database.close();
    }
}
