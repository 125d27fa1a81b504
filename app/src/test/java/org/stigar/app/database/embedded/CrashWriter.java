package org.stigar.app.database.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that writes numbers, three a transaction, and prints each that was acknowledged, until it is killed. It writes on
 * when the server went away and came back; a number whose commit was not acknowledged it leaves.
 */
final class CrashWriter {

    static final String PASSWORD = "only-for-tests";

    /** Printed for each new connection. */
    static final String CONNECTED = "connected";

    private CrashWriter() {}

    /** Starts it in a process of its own. Standard output is a pipe to the test. */
    static Process start(Path home, String run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        home.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EmbeddedPostgres postgres = new EmbeddedPostgres(Path.of(arguments[0]), PASSWORD);
        for (int number = 0; ; ) {
            int first = number;
            number = Crash.retry(() -> {
                try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), PASSWORD)) {
                    return write(connection, arguments[1], first, out);
                }
            });
        }
    }

    /** Writes as long as the connection lives, and returns a number that was never tried. */
    private static int write(Connection connection, String run, int first, PrintStream out) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (run text, number bigint)");
        }
        out.println(CONNECTED);
        connection.setAutoCommit(false);
        int number = first;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?, ?)")) {
            while (true) {
                number += 3;
                for (int each = number - 3; each < number; each++) {
                    insert.setString(1, run);
                    insert.setLong(2, each);
                    insert.executeUpdate();
                }
                connection.commit();
                for (int each = number - 3; each < number; each++) {
                    out.println(each);
                }
            }
        } catch (SQLException e) {
            return number;
        }
    }
}
