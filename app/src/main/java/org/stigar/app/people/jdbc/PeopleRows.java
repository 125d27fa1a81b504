package org.stigar.app.people.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.stigar.app.people.jdbc.PeopleSnapshot.Refusal;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.people.WorkingHours;

/** The tables of the directory, row by row. */
final class PeopleRows {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    PeopleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Directory directory() {
        return new Directory(
                jdbc.query("select * from person", (row, i) -> person(row)),
                jdbc.query("select * from unit", (row, i) -> unit(row)),
                jdbc.query("select * from membership", (row, i) -> membership(row)));
    }

    Map<PersonId, Refusal> refusals() {
        Map<PersonId, Refusal> refusals = new HashMap<>();
        jdbc.query("select * from participation", row -> {
            refusals.put(
                    new PersonId(row.getString("person_id")),
                    new Refusal(
                            Optional.ofNullable(row.getObject("paused_until", LocalDate.class)),
                            row.getBoolean("opted_out")));
        });
        return refusals;
    }

    void putPeople(Collection<Person> people) {
        jdbc.batchUpdate("""
                insert into person (id, name, addresses, languages, country, city, zone, works_from, works_until,
                                    function, role, level)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set (name, addresses, languages, country, city, zone, works_from, works_until, function, role, level) =
                    (excluded.name, excluded.addresses, excluded.languages, excluded.country, excluded.city,
                     excluded.zone, excluded.works_from, excluded.works_until, excluded.function, excluded.role,
                     excluded.level)
                """, people, BATCH, (row, person) -> {
            row.setString(1, person.id().value());
            row.setString(2, person.name().orElse(null));
            row.setObject(3, person.addresses().toArray(String[]::new));
            row.setObject(
                    4, person.languages().stream().map(Locale::toLanguageTag).toArray(String[]::new));
            row.setString(5, person.country().orElse(null));
            row.setString(6, person.city().orElse(null));
            row.setString(7, person.zone().getId());
            row.setObject(8, person.hours().from());
            row.setObject(9, person.hours().until());
            row.setString(10, person.function().orElse(null));
            row.setString(11, person.role().orElse(null));
            row.setString(12, person.level().orElse(null));
        });
    }

    void putUnits(Collection<Unit> units) {
        jdbc.batchUpdate("""
                insert into unit (id, name, kind, parent_id, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set (name, kind, parent_id, valid_from, valid_until) =
                    (excluded.name, excluded.kind, excluded.parent_id, excluded.valid_from, excluded.valid_until)
                """, units, BATCH, (row, unit) -> {
            row.setString(1, unit.id().value());
            row.setString(2, unit.name());
            row.setString(3, unit.kind().name());
            row.setString(4, unit.parent().map(UnitId::value).orElse(null));
            row.setObject(5, column(unit.validity().from()));
            row.setObject(6, column(unit.validity().until()));
        });
    }

    void putMemberships(Collection<Membership> memberships) {
        jdbc.batchUpdate("""
                insert into membership (person_id, unit_id, valid_from, valid_until)
                values (?, ?, ?, ?)
                on conflict (person_id, unit_id, coalesce(valid_from, '-infinity'))
                do update set valid_until = excluded.valid_until
                """, memberships, BATCH, (row, membership) -> {
            row.setString(1, membership.person().value());
            row.setString(2, membership.unit().value());
            row.setObject(3, column(membership.validity().from()));
            row.setObject(4, column(membership.validity().until()));
        });
    }

    void removeMemberships(Collection<PersonId> of) {
        jdbc.update("delete from membership where person_id = any (?)", ids(of, PersonId::value));
    }

    void removeUnits(Collection<UnitId> units) {
        jdbc.update("delete from unit where id = any (?)", ids(units, UnitId::value));
    }

    /** One parameter, however many there are. */
    private static <T> PreparedStatementSetter ids(Collection<T> all, Function<T, String> id) {
        return statement -> statement.setObject(1, all.stream().map(id).toArray(String[]::new));
    }

    private static Person person(ResultSet row) throws SQLException {
        return Person.builder(new PersonId(row.getString("id")))
                .name(text(row, "name"))
                .addresses(texts(row, "addresses"))
                .languages(texts(row, "languages").stream()
                        .map(Locale::forLanguageTag)
                        .toList())
                .country(text(row, "country"))
                .city(text(row, "city"))
                .zone(ZoneId.of(row.getString("zone")))
                .hours(new WorkingHours(
                        row.getObject("works_from", LocalTime.class), row.getObject("works_until", LocalTime.class)))
                .function(text(row, "function"))
                .role(text(row, "role"))
                .level(text(row, "level"))
                .build();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getString("id")),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("parent_id")).map(UnitId::new),
                validity(row));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new PersonId(row.getString("person_id")), new UnitId(row.getString("unit_id")), validity(row));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        OffsetDateTime from = row.getObject("valid_from", OffsetDateTime.class);
        OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
        return new Validity(
                from == null ? Instant.MIN : from.toInstant(), until == null ? Instant.MAX : until.toInstant());
    }

    private static @Nullable OffsetDateTime column(Instant at) {
        return at.equals(Instant.MIN) || at.equals(Instant.MAX) ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
