package org.stigar.app.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;
import org.stigar.app.database.embedded.Unprivileged.Outcome;

/**
 * A PostgreSQL server that this process starts and stops, with its data in a directory. It listens on the loopback address
 * alone, asks for a password, and keeps what it acknowledged whatever is killed (fsync on, checksums on).
 *
 * <p>A server that a killed process left behind is adopted; one that was killed itself recovers at the next start. Two
 * processes cannot have one directory: {@code stigar.lock} is held as long as the server is ours.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database, and the role that owns it; it is no superuser. */
    public static final String NAME = "stigar";

    private static final int STARTS = 5;

    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private static final List<String> SETTINGS = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "max_connections = 50",
            "shared_buffers = 128MB",
            // A week of logs, without anything that was written: errors tell the client, not the file.
            "logging_collector = on",
            "log_directory = 'log'",
            "log_filename = 'postgresql-%a.log'",
            "log_rotation_age = 1d",
            "log_truncate_on_rotation = on",
            "log_min_messages = log",
            "log_min_error_statement = panic",
            "log_error_verbosity = terse");

    private final Path home;
    private final Path data;
    private final String password;
    private final FileChannel lock;
    private final Path programs;
    private final Unprivileged unprivileged;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watch = new Thread(this::restartWhenKilled, "embedded-postgres");

    /**
     * Starts or adopts the server. Takes about three seconds the first time, then less than one.
     *
     * @param home where programs, data, port and lock are kept; made when missing
     * @param password of letters, digits and the signs of Base64; the same at every start
     * @throws PostgresTrouble when it cannot be had for a reason that can be mended
     */
    public EmbeddedPostgres(Path home, String password) {
        this.home = home.toAbsolutePath();
        this.data = this.home.resolve("data");
        this.password = password;
        try {
            Files.createDirectories(home);
            lock = lock();
            try {
                programs = Binaries.unpack(this.home.resolve("postgresql")).resolve("bin");
                unprivileged = Unprivileged.thatRuns(program("postgres"), "--version");
                if (!Files.exists(data.resolve("PG_VERSION"))) {
                    initialize();
                }
                refuseOtherVersion();
                unprivileged.own(data);
                port = startOrAdopt(this::freePort);
                Files.writeString(portFile(), port + "\n");
                try {
                    createDatabase();
                } catch (PostgresTrouble e) {
                    stop();
                    throw e;
                }
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresTrouble(Reason.DISK, String.valueOf(e.getMessage()));
        }
        watch.setDaemon(true);
        watch.start();
    }

    /** Returns the address of the database. */
    public String url() {
        return url(NAME);
    }

    /** Returns the role that owns the database. */
    public String user() {
        return NAME;
    }

    /** Stops the server: running transactions are rolled back. Close all connections before. */
    @Override
    public void close() {
        closed.countDown();
        try (lock) {
            watch.join(TimeUnit.MINUTES.toMillis(1));
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws IOException {
        unprivileged.run(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
    }

    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("stigar.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another one in this very process
        }
        channel.close();
        throw new PostgresTrouble(Reason.IN_USE, home.toString());
    }

    /** Made beside its place and then moved there: a data directory that is there is whole. */
    private void initialize() throws IOException {
        Path draft = home.resolve("data.new");
        Path secret = home.resolve("initdb.new");
        Binaries.delete(draft);
        Files.deleteIfExists(secret);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password + "\n");
        unprivileged.own(draft);
        unprivileged.own(secret);
        Outcome made = unprivileged.run(
                program("initdb"),
                "--pgdata=" + draft,
                "--username=postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        Files.delete(secret);
        if (!made.isSuccess()) {
            throw new PostgresTrouble(Reason.DOES_NOT_START, made.output());
        }
        Files.write(draft.resolve("postgresql.auto.conf"), SETTINGS);
        Files.move(draft, data);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!Binaries.RELEASE.startsWith(version + ".")) {
            throw new PostgresTrouble(Reason.OTHER_VERSION, version);
        }
    }

    /** The address stays the same, so that everybody connects again and goes on. */
    private void restartWhenKilled() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                if (ServerFile.read(data).filter(ServerFile::isAlive).isEmpty()) {
                    startOrAdopt(() -> port);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | PostgresTrouble e) {
            LOG.log(Level.ERROR, "PostgreSQL was killed and does not start again: see {0}", data.resolve("start.log"));
        }
    }

    /** A killed server can look alive for a moment, and a port can be taken meanwhile: a start is tried again. */
    private int startOrAdopt(IntSupplier ports) throws IOException {
        Outcome last = new Outcome(0, "");
        for (int start = 0; start < STARTS; start++) {
            Optional<ServerFile> left = ServerFile.read(data);
            boolean alive = left.filter(ServerFile::isAlive).isPresent();
            if (alive && answers(left.get().port())) {
                return left.get().port();
            }
            if (!alive) {
                Files.deleteIfExists(data.resolve(ServerFile.NAME));
            }
            int free = ports.getAsInt();
            last = unprivileged.run(
                    program("pg_ctl"),
                    "start",
                    "--pgdata=" + data,
                    "--log=" + data.resolve("start.log"),
                    "--options=-p " + free,
                    "--wait",
                    "--timeout=60");
            if (last.isSuccess()) {
                return free;
            }
        }
        throw new PostgresTrouble(Reason.DOES_NOT_START, data.resolve("start.log") + ": " + last.output());
    }

    /** The port of the last time, so that who wrote it down finds it again, else any. */
    private int freePort() {
        try (ServerSocket probe =
                listen(Integer.parseInt(Files.readString(portFile()).strip()))) {
            return probe.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            // none was kept, or it is taken
        }
        try (ServerSocket probe = listen(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path portFile() {
        return home.resolve("postgresql.port");
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private boolean answers(int candidate) {
        try (Connection connection = connect(candidate)) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement()) {
            if (!has(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (!has(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        } catch (SQLException e) {
            throw new PostgresTrouble(Reason.DOES_NOT_START, String.valueOf(e.getMessage()));
        }
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(int at) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + at + "/postgres?connectTimeout=10&socketTimeout=60",
                "postgres",
                password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }
}
