package org.stigar.app.house;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the database is as the server wants it, and whether its clock and the machine's are right. */
final class DatabaseCheck {

    private static final Duration SMALL = Duration.ofSeconds(5);
    private static final Duration LARGE = Duration.ofMinutes(1);

    /** Instants that the server writes by its own clock, whatever people say. */
    private static final List<String> WRITTEN = List.of(
            "select max(at) from own_log",
            "select max(at) from guardian_log",
            "select max(ended_at) from letter_outcome",
            "select max(created_at) from account");

    private final Connection connection;
    private final HouseWords words;

    DatabaseCheck(Connection connection, HouseWords words) {
        this.connection = connection;
        this.words = words;
    }

    /** Looks at the server and its settings. */
    List<Finding> server() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String version = connection.getMetaData().getDatabaseProductVersion();
        if (!text("show server_encoding").equals("UTF8")) {
            findings.add(Finding.wrong(words.text("house.doctor.encoding", text("show server_encoding"))));
        }
        if (!text("show data_checksums").equals("on")) {
            findings.add(Finding.look(words.text("house.doctor.checksums")));
        }
        if (text("select count(*)::text from pg_extension where extname = 'pg_trgm'")
                .equals("0")) {
            findings.add(Finding.look(words.text("house.doctor.trigrams")));
        }
        if (text("select (to_regclass('flyway_schema_history') is null)::text").equals("true")) {
            findings.add(Finding.look(words.text("house.doctor.no-tables")));
        }
        return findings.isEmpty() ? List.of(Finding.ok(words.text("house.doctor.database", version))) : findings;
    }

    /** Looks at the clocks: of the machine, of the database, and of what was written last. */
    Finding clock(Clock clock) throws SQLException {
        Instant here = clock.instant();
        Instant there = instant("select clock_timestamp()").orElseThrow();
        Duration apart = Duration.between(here, there).abs();
        if (apart.compareTo(LARGE) > 0) {
            return Finding.wrong(words.text("house.doctor.clocks-apart", apart.toSeconds()));
        }
        for (String question : WRITTEN) {
            Optional<Instant> last = instant(question).filter(written -> written.isAfter(here.plus(LARGE)));
            if (last.isPresent()) {
                return Finding.wrong(
                        words.text("house.doctor.clock-behind", last.get().toString()));
            }
        }
        return apart.compareTo(SMALL) > 0
                ? Finding.look(words.text("house.doctor.clocks-apart", apart.toSeconds()))
                : Finding.ok(words.text("house.doctor.clock"));
    }

    /** Returns how large the database is, in bytes. */
    long size() throws SQLException {
        return Long.parseLong(text("select pg_database_size(current_database())::text"));
    }

    private String text(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private Optional<Instant> instant(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }
}
