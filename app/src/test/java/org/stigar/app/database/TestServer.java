package org.stigar.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stigar.app.database.embedded.EmbeddedPostgres;

/** The server of all tests in this JVM: started once, gone with it. */
final class TestServer {

    private static @Nullable TestServer running;

    private final String url;
    private final String user;
    private final String password;
    private final Path directory;
    private @Nullable String template;

    private TestServer(String url, String user, String password, Path directory) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.directory = directory;
    }

    static synchronized TestServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static TestServer start() {
        try {
            Path directory = Files.createTempDirectory("stigar-test");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Optional<String> own = environment("STIGAR_TEST_DB_URL");
            if (own.isPresent()) {
                TestServer server = new TestServer(
                        own.get(),
                        environment("STIGAR_TEST_DB_USER").orElse("postgres"),
                        environment("STIGAR_TEST_DB_PASSWORD").orElse(""),
                        directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.dropDatabases();
                    delete(directory);
                }));
                return server;
            }
            EmbeddedPostgres first = new EmbeddedPostgres(directory, "only-for-tests");
            settle(new TestServer(adminUrl(first), "postgres", "only-for-tests", directory));
            first.close();
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory, "only-for-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                delete(directory);
            }));
            return new TestServer(postgres.url(), postgres.user(), "only-for-tests", directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String adminUrl(EmbeddedPostgres postgres) {
        return postgres.url().replaceFirst("/stigar$", "/postgres");
    }

    /** What holds from the next start on: nothing here outlives the JVM, and the apps of all tests connect at once. */
    private static void settle(TestServer admin) {
        admin.execute("ALTER SYSTEM SET fsync = off");
        admin.execute("ALTER SYSTEM SET synchronous_commit = off");
        admin.execute("ALTER SYSTEM SET full_page_writes = off");
        admin.execute("ALTER SYSTEM SET max_connections = 200");
        // Its workers hold databases that are to be dropped, and only a superuser may end them.
        admin.execute("ALTER SYSTEM SET autovacuum = off");
        admin.execute("ALTER ROLE stigar CREATEDB");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of a database in which all migrations ran, made at the first call. */
    synchronized String template() {
        if (template == null) {
            String name = prefix() + "template";
            execute("CREATE DATABASE " + name);
            flyway(new DriverManagerDataSource(url(name), user, password), "latest")
                    .migrate();
            template = name;
        }
        return template;
    }

    static Flyway flyway(DataSource source, String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .target(target)
                .load();
    }

    /** Of this JVM alone: others may use the same server. */
    String prefix() {
        return "test_" + ProcessHandle.current().pid() + "_";
    }

    Path directory() {
        return directory;
    }

    String url(String database) {
        return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private void dropDatabases() {
        JdbcClient client = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        client.sql("SELECT datname FROM pg_database WHERE starts_with(datname, ?)")
                .param(prefix())
                .query(String.class)
                .list()
                .forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
