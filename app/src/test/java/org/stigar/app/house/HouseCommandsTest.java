package org.stigar.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stigar.app.StigarApplication;
import org.stigar.app.database.InstalledDatabase;
import org.stigar.app.database.StigarHome;
import org.stigar.intake.pseudonym.PseudonymKey;

/** The commands as they are run, on an installation with the PostgreSQL that the program brings. */
class HouseCommandsTest {

    private static final int ROWS = 1_000_000;
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final long PATIENCE = 120_000_000_000L;

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path whole;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path file = Path.of("");

    static {
        home = Path.of("");
        whole = Path.of("");
    }

    /** An installation with a million days, of which no two files of it are smaller than some MB. */
    @BeforeAll
    static void fill() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("keys"));
        PseudonymKey.random(new SecureRandom()).save(home.resolve("keys/pseudonyms.key"));
        try (InstalledDatabase database = InstalledDatabase.alone(new StigarHome(home), Map.of(), new SecureRandom());
                Connection connection = database.connect()) {
            Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(connection, true))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            execute(
                    connection,
                    "insert into active_day select '2000-01-01'::date + i, hashint4(i) from generate_series(1, " + ROWS
                            + ") i");
        }
        whole = folder.resolve("whole.backup");
        HouseCommandsTest first = new HouseCommandsTest();
        assertThat(first.run(home, "backup", whole.toString())).isZero();
    }

    @AfterAll
    static void close() throws IOException {
        Files.deleteIfExists(whole);
    }

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(Long.toHexString(System.nanoTime()) + ".backup");
    }

    @Test
    void restoresIntoADirectoryThatIsNotThere() throws Exception {
        Path fresh = otherHome("fresh");

        assertThat(run(fresh, "restore", whole.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2026-11-26T08:00:00Z", "1,000,");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1,000,000 rows");
        assertThat(days(fresh)).isEqualTo(ROWS);
        assertThat(run(fresh, "restore", whole.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 people", "--replace");
    }

    @Test
    void saysWhatIsMissingInBothLanguages() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThat(run(nowhere, "restore", whole.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no", "pseudonyms.key");
        assertThat(run(nowhere, "backup", file.toString())).isEqualTo(2);
        assertThat(nowhere).doesNotExist();
        err.reset();

        Path other = folder.resolve("other-key");
        Files.createDirectories(other.resolve("keys"));
        PseudonymKey.random(new SecureRandom()).save(other.resolve("keys/pseudonyms.key"));
        Map<String, String> environment = Map.of("STIGAR_HOME", other.toString());
        assertThat(commands(environment, Locale.forLanguageTag("sv-SE")).run(List.of("restore", whole.toString())))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("en annan nyckel");
        assertThat(other.resolve("data")).doesNotExist();
        assertThat(run(other, "restore", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run(other, "restore")).isEqualTo(2);
    }

    /** The server runs in this process; the backup is made by another one, as it is on a machine. */
    @Test
    void backsUpBesideARunningServerAndRestoresUnderNone() throws Exception {
        try (InstalledDatabase server = InstalledDatabase.alone(new StigarHome(home), Map.of(), new SecureRandom())) {
            Process backup = start("", home, "backup", file.toString());
            assertThat(backup.waitFor()).isZero();
            Process restore = start("", home, "restore", file.toString(), "--replace");
            assertThat(new String(restore.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(home.toString());
            assertThat(restore.waitFor()).isEqualTo(2);
            try (Connection connection = server.connect()) {
                assertThat(number(connection, "select count(*) from active_day"))
                        .isEqualTo(ROWS);
            }
        }
        assertThat(file).isRegularFile();
    }

    @Test
    void aKilledBackupLeavesTheOlderFile() throws Exception {
        Files.writeString(file, "the older one");
        Process backup = start("", home, "backup", file.toString());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        await(backup, () -> Files.exists(part) && Files.size(part) > 100_000);

        backup.destroyForcibly().waitFor();

        assertThat(file).hasContent("the older one");
        assertThat(run(home, "backup", file.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(part).doesNotExist();
        assertThat(file).hasSize(Files.size(whole)); // the same content, under another key
    }

    @Test
    void aKilledRestoreLeavesWhatWasThere() throws Exception {
        Path other = otherHome("killed");
        assertThat(run(other, "restore", whole.toString())).isZero();
        change(other, "delete from active_day where day > '2010-01-01'");
        long before = days(other);
        Process restore = start("", other, "restore", whole.toString(), "--replace");
        // The second reading fills a table of a size that only its million rows have.
        await(restore, () -> bigFiles(other) > 1);

        restore.destroyForcibly().waitFor();

        assertThat(days(other)).isEqualTo(before).isLessThan(ROWS);
        assertThat(run(other, "restore", whole.toString(), "--replace")).isZero();
        assertThat(days(other)).isEqualTo(ROWS);
    }

    /** A limit on the size of files ends writing as a full disk does, and needs no rights. */
    @Test
    void aFullDiskLeavesNoFile() throws Exception {
        // With the server in another process, the limit is that of the file alone.
        try (InstalledDatabase server = InstalledDatabase.alone(new StigarHome(home), Map.of(), new SecureRandom());
                Connection connection = server.connect()) {
            assertThat(connection.isValid(5)).isTrue();
            Process backup = start("ulimit -f 500", home, "backup", file.toString());
            assertThat(new String(backup.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("cannot read or write");

            assertThat(backup.waitFor()).isEqualTo(2);
            assertThat(folder).isDirectoryNotContaining("glob:**" + file.getFileName() + "*");
        }
    }

    @Test
    void aFullDiskUnderTheDatabaseLeavesWhatWasThere() throws Exception {
        Path other = otherHome("full");
        assertThat(run(other, "restore", whole.toString())).isZero();
        change(other, "delete from active_day where day > '2010-01-01'");
        long before = days(other);
        Process restore = start("ulimit -f 20000", other, "restore", whole.toString(), "--replace");
        String said = new String(restore.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(restore.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("Nothing was changed");
        assertThat(days(other)).isEqualTo(before);
    }

    private static Path otherHome(String name) throws IOException {
        Path other = folder.resolve(name);
        Files.createDirectories(other.resolve("keys"));
        Files.copy(home.resolve("keys/pseudonyms.key"), other.resolve("keys/pseudonyms.key"));
        return other;
    }

    private int run(Path at, String... arguments) {
        return commands(Map.of("STIGAR_HOME", at.toString()), Locale.ENGLISH).run(List.of(arguments));
    }

    private HouseCommands commands(Map<String, String> environment, Locale language) {
        return new HouseCommands(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                environment,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SecureRandom(),
                "0.2.0");
    }

    /** Starts the program in a process of its own, after a command of the shell. */
    private static Process start(String before, Path at, String... arguments) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                "bash",
                "-c",
                (before.isEmpty() ? "" : before + "; ") + "exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                StigarApplication.class.getName());
        program.command().addAll(List.of(arguments));
        program.environment().put("STIGAR_HOME", at.toString());
        program.environment().keySet().removeIf(name -> name.startsWith("STIGAR_DB"));
        return program.start();
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Process process, Condition condition) throws IOException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(process.isAlive()).as("it is at work").isTrue();
            assertThat(System.nanoTime() - begun).isLessThan(PATIENCE);
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static long bigFiles(Path at) throws IOException {
        try (var files = Files.walk(at.resolve("data/base"))) {
            return files.filter(each -> each.toFile().length() > 10_000_000).count();
        }
    }

    private static long days(Path at) throws SQLException {
        try (InstalledDatabase database = InstalledDatabase.alone(new StigarHome(at), Map.of(), new SecureRandom());
                Connection connection = database.connect()) {
            return number(connection, "select count(*) from active_day");
        }
    }

    private static void change(Path at, String sql) throws SQLException {
        try (InstalledDatabase database = InstalledDatabase.alone(new StigarHome(at), Map.of(), new SecureRandom());
                Connection connection = database.connect()) {
            execute(connection, sql);
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
