package org.stigar.app.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;

/** Each test starts and stops the server; all but one do so on the same directory, since making one takes longest. */
class EmbeddedPostgresTest {

    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private static Path folder;

    private final Path home = folder.resolve("home");

    /** Others may pass, as into a directory that somebody makes with mkdir. */
    @BeforeAll
    static void openFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void keepsDataAndPortFromOneStartToTheNext() throws IOException, SQLException {
        String url;
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            url = postgres.url();
            execute(postgres, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 'åäö' AS word");
        }
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("åäö");
            assertThat(postgres.url()).isEqualTo(url);
        }
        assertThat(ServerFile.read(home.resolve("data"))).isEmpty();
    }

    @Test
    void keepsWhatItAcknowledges() throws SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            Map<String, String> expected = Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "data_checksums", "on",
                    "listen_addresses", "127.0.0.1",
                    "password_encryption", "scram-sha-256",
                    "server_encoding", "UTF8",
                    "log_min_error_statement", "panic");
            for (Map.Entry<String, String> setting : expected.entrySet()) {
                assertThat(query(postgres, "SHOW " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordAndMakesTheAppNoSuperuser() throws SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            for (String user : List.of("stigar", "postgres")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, "wrong"))
                        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            }
            assertThat(query(postgres, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void runsAsSomebodyWhoIsNotRoot() throws IOException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            assertThat(postgres.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            long pid = ServerFile.read(home.resolve("data")).orElseThrow().pid();
            assertThat(ProcessHandle.of(pid).orElseThrow().info().user())
                    .isPresent()
                    .get()
                    .isNotEqualTo("root");
        }
    }

    @Test
    void writesNothingOfAFailedStatementToItsLog() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            execute(postgres, "DROP TABLE IF EXISTS person; CREATE TABLE person (name text PRIMARY KEY)");
            execute(postgres, "INSERT INTO person VALUES ('Ann Secret')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(postgres, "INSERT INTO person VALUES ('Ann Secret')"));
        }
        try (Stream<Path> logs = Files.walk(home.resolve("data/log"))) {
            List<Path> files = logs.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            assertThat(files).allSatisfy(file -> assertThat(file).content().doesNotContain("Secret"));
        }
    }

    @Test
    void refusesASecondOneOnTheSameDirectory() {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            assertThat(postgres.user()).isEqualTo("stigar");
            assertThatExceptionOfType(PostgresTrouble.class)
                    .isThrownBy(() -> new EmbeddedPostgres(home, PASSWORD))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE))
                    .satisfies(e -> assertThat(e.detail()).isEqualTo(home.toString()));
        }
    }

    @Test
    void startsWhereAKilledServerLeftItsFile() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            execute(postgres, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 1");
        }
        // A number that another program got meanwhile: this one.
        Files.writeString(
                home.resolve("data").resolve(ServerFile.NAME),
                ProcessHandle.current().pid() + "\n" + home + "\n1\n1\n\n127.0.0.1\n");

        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            assertThat(query(postgres, "SELECT count(*) FROM kept")).isEqualTo("1");
        }
    }

    @Test
    void restartsAtTheSameAddressWhenItIsKilled() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, PASSWORD)) {
            execute(postgres, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 1");

            Crash.killServer(home);

            assertThat(Crash.retry(() -> query(postgres, "SELECT count(*) FROM kept")))
                    .isEqualTo("1");
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        new EmbeddedPostgres(home, PASSWORD).close();
        Path version = home.resolve("data/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatExceptionOfType(PostgresTrouble.class)
                    .isThrownBy(() -> new EmbeddedPostgres(home, PASSWORD))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_VERSION))
                    .satisfies(e -> assertThat(e.detail()).isEqualTo("17"));
        } finally {
            Files.writeString(version, ours);
        }
    }

    @Test
    void beginsAnewWhereAnInstallationWasKilled() throws IOException, SQLException {
        Path half = folder.resolve("half");
        Files.createDirectories(half.resolve("data.new/base"));
        Files.createDirectories(half.resolve("postgresql/" + Binaries.RELEASE + ".new/bin"));

        try (EmbeddedPostgres postgres = new EmbeddedPostgres(half, PASSWORD)) {
            assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(half.resolve("data.new")).doesNotExist();
    }

    @Test
    void knowsTheReleaseThatTheBuildBrings() throws IOException {
        assertThat(Path.of(System.getProperty("stigar.root"), "pom.xml"))
                .content()
                .contains("<postgresql-binaries.version>" + Binaries.RELEASE + "<");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
