package org.stigar.benchmarks.imports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.stigar.app.StigarApplication;

/**
 * Measures what an administrator waits for: a table of 1,000,000 declared walks of 20,000 people, uploaded to a server in a
 * process of its own, on the database that it brings. Beside it, how long PostgreSQL's COPY takes for the same rows.
 */
public final class ImportTime {

    private static final int PEOPLE = 20_000;
    private static final int WALKS = 1_000_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(70);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Path folder;
    private final Administrator administrator;

    private ImportTime(Path folder, Administrator administrator) {
        this.folder = folder;
        this.administrator = administrator;
    }

    /** Makes a temporary directory for everything. */
    public static void main(String[] none) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("stigar-import");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process server = start(folder.resolve("home"));
        try {
            ImportTime time = new ImportTime(folder, new Administrator(link(server)));
            time.importPeople();
            time.importWalks("all trails new, walks without ids", "");
            time.compareWithCopy();
            time.importWalks("on trails that are there, walks with ids", "source_id");
            time.cancel();
        } finally {
            server.destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
    }

    /** With the memory that ./stigar serve gives it. */
    private static Process start(Path home) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StigarApplication.class.getName(),
                        "--stigar.home=" + home,
                        "--stigar.port=" + port,
                        "--stigar.management-port=0",
                        "--logging.file.name=" + home + "/log",
                        "--logging.threshold.console=off")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI link(Process server) throws IOException {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("http")) {
            line = lines.readLine();
        }
        return URI.create(String.valueOf(line));
    }

    private void importPeople() throws IOException, InterruptedException {
        Path table = folder.resolve("people.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(table)) {
            rows.write("id,name\n");
            for (int i = 0; i < PEOPLE; i++) {
                rows.write("person-" + i + ",Name of " + i + "\n");
            }
        }
        long begun = System.nanoTime();
        String page = administrator.upload("ORGANISATION", "PEOPLE", table);
        administrator.press(page, "begin");
        await(page, new TreeMap<>());
        out.printf(Locale.ROOT, "%,d people: %.1f s%n", PEOPLE, since(begun));
    }

    private void importWalks(String what, String idColumn) throws IOException, InterruptedException {
        Path table = walks(idColumn);
        long begun = System.nanoTime();
        String page = administrator.upload("WALKS", "WALKS", table);
        double looked = since(begun);
        administrator.press(page, "begin");
        Map<Long, Double> seen = new TreeMap<>();
        await(page, seen);
        if (!administrator.get(page).contains("Everything is stored.")) {
            throw new IllegalStateException("the import did not end well");
        }
        double all = since(begun);
        out.printf(
                Locale.ROOT,
                "%,d walks, %s, %,d MB: %.1f s, of which %.1f s to upload and look; the page told of %d steps, %.1f s apart at most%n",
                WALKS,
                what,
                Files.size(table) >> 20,
                all,
                looked,
                seen.size(),
                longest(seen, all - looked));
    }

    private void cancel() throws IOException, InterruptedException {
        String page = administrator.upload("WALKS", "WALKS", walks("source_id"));
        administrator.press(page, "begin");
        while (administrator.rowsDone(page) < WALKS / 5) {
            LockSupport.parkNanos(50_000_000);
        }
        long begun = System.nanoTime();
        administrator.press(page, "cancel");
        await(page, new TreeMap<>());
        out.printf(Locale.ROOT, "cancelled after a fifth: ended after %.1f s%n", since(begun));
    }

    /** Waits, and notes when which number of rows was first seen. */
    private void await(String page, Map<Long, Double> seen) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (long done = 0; done >= 0; done = administrator.rowsDone(page)) {
            seen.putIfAbsent(done, since(begun));
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static double longest(Map<Long, Double> seen, double end) {
        double longest = 0;
        double last = 0;
        for (double at : seen.values()) {
            longest = Math.max(longest, at - last);
            last = at;
        }
        return Math.max(longest, end - last);
    }

    /** Everybody walks with a few of forty others, within the 90 days that the log keeps. */
    private Path walks(String idColumn) throws IOException {
        Path table = folder.resolve("walks.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(table)) {
            rows.write("at,from,to" + (idColumn.isEmpty() ? "" : "," + idColumn) + "\n");
            for (int i = 0; i < WALKS; i++) {
                int one = random.nextInt(PEOPLE);
                int other = (one + 1 + random.nextInt(40)) % PEOPLE;
                rows.write(now.minus(Duration.ofSeconds(random.nextInt(89 * 86_400))) + ",person-" + one + ",person-"
                        + other);
                rows.write(idColumn.isEmpty() ? "\n" : "," + Long.toHexString(random.nextLong()) + "\n");
            }
        }
        return table;
    }

    /** Copies the rows of the log out, and into a table of the same columns: without any key, and with the log's. */
    private void compareWithCopy() throws IOException, SQLException {
        Path home = folder.resolve("home");
        Path rows = folder.resolve("rows");
        String port = Files.readString(home.resolve("postgresql.port")).strip();
        String password = Files.readString(home.resolve("keys/postgresql")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/stigar", "stigar", password);
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream to = Files.newOutputStream(rows)) {
                copy.copyOut("copy (select * from walk) to stdout (format binary)", to);
            }
            for (String like : List.of("like walk", "like walk including indexes")) {
                statement.execute("create table copied (" + like + ")");
                long begun = System.nanoTime();
                try (InputStream from = Files.newInputStream(rows)) {
                    copy.copyIn("copy copied from stdin (format binary)", from, 1 << 16);
                }
                out.printf(Locale.ROOT, "COPY of the same rows, %s: %.1f s%n", like, since(begun));
                statement.execute("drop table copied");
            }
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
