package org.stigar.app.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills servers, and waits for what comes after. */
final class Crash {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private Crash() {}

    /** What may fail while the server is away. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws SQLException;
    }

    static void killServer(Path home) throws IOException {
        long pid = ServerFile.read(home.resolve("data")).orElseThrow().pid();
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    static <T> T retry(Query<T> query) throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return query.run();
            } catch (SQLException e) {
                if (System.nanoTime() - begun > PATIENCE) {
                    throw e;
                }
                Thread.onSpinWait();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
