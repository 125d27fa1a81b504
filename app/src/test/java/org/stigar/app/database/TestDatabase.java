package org.stigar.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of a test's own, with all migrations or with none. Dropped by {@link #close}.
 *
 * <p>On one embedded server for all tests of a JVM, or on the server that {@code STIGAR_TEST_DB_URL}, {@code _USER} and
 * {@code _PASSWORD} name.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server;
    private final String name;
    private @Nullable HikariDataSource pool;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Makes a database in which all migrations ran. Costs a tenth of a second: it is copied from one that is kept. */
    public static TestDatabase migrated() {
        TestServer server = TestServer.running();
        return create(server, " TEMPLATE " + server.template() + " STRATEGY FILE_COPY");
    }

    /** Makes a database without any table. */
    public static TestDatabase empty() {
        return create(TestServer.running(), "");
    }

    /** Makes a database with all that is in this one; whoever is connected to it by its source is no longer. */
    TestDatabase copy() {
        disconnect();
        return create(server, " TEMPLATE " + name + " STRATEGY FILE_COPY");
    }

    private static TestDatabase create(TestServer server, String how) {
        String name = server.prefix() + COUNT.incrementAndGet();
        server.execute("CREATE DATABASE " + name + how);
        return new TestDatabase(server, name);
    }

    /** Returns its address, for {@code stigar.db.url}. */
    public String url() {
        return server.url(name);
    }

    /** Returns the user, for {@code stigar.db.user}. */
    public String user() {
        return server.user();
    }

    /** Returns the password, for {@code stigar.db.password}. */
    public String password() {
        return server.password();
    }

    /** Returns a source of connections. Two of them are two nodes: a transaction on one is none on the other. */
    public DataSource dataSource() {
        return new DelegatingDataSource(pool());
    }

    /** Opening a connection takes longer than most of what tests do with it. */
    private synchronized HikariDataSource pool() {
        HikariDataSource known = pool;
        if (known != null) {
            return known;
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(user());
        config.setPassword(password());
        config.setMaximumPoolSize(32);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        HikariDataSource made = new HikariDataSource(config);
        pool = made;
        return made;
    }

    /** Returns a client on {@link #dataSource}. */
    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    /** Returns what runs work in a transaction on a source: use the one that the client was made of. */
    public static TransactionTemplate transactions(DataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Returns migrations over this database, to be run up to a version of one's choice. */
    public Flyway flyway(String target) {
        return TestServer.flyway(dataSource(), target);
    }

    /** Returns a directory for {@code stigar.home} that goes when the JVM ends. */
    public Path home() {
        return server.directory().resolve(name);
    }

    private synchronized void disconnect() {
        HikariDataSource known = pool;
        pool = null;
        if (known != null) {
            known.close();
        }
    }

    /** Drops the database, whoever is connected. */
    @Override
    public void close() {
        disconnect();
        server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
