package org.stigar.app.walks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.core.trail.DaySet;

/** Another process is killed while it writes: what it was told is accepted is there once, and the rest can be repeated. */
class KilledProcessTest {

    private static final int PAIRS = 190;

    @Test
    void losesNothingThatWasAcceptedAndDoublesNothing() throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.migrated()) {
            Store store = new Store(
                    database.dataSource(), WalkLogContract.Fixture.people(), new MutableClock(WalkLogContract.NOW));
            int accepted = killAfter(4, database);

            long walks = store.jdbc
                    .sql("select count(*) from walk")
                    .query(Long.class)
                    .single();
            assertThat(walks % PAIRS).isZero();
            assertThat(walks / PAIRS).isBetween((long) accepted, accepted + 1L);

            for (int round = 0; round < accepted + 3; round++) {
                store.log.append(WritingProcess.round(round));
            }
            assertThat(store.jdbc
                            .sql("select count(*) from walk")
                            .query(Long.class)
                            .single())
                    .isEqualTo((accepted + 3L) * PAIRS);
            assertThat(store.jdbc
                            .sql("select days from day_set")
                            .query(byte[].class)
                            .list())
                    .hasSize(PAIRS)
                    .allMatch(days -> DaySet.ofBytes(days).last() == WalkLogContract.TODAY);
        }
    }

    /** Returns how many rounds the process was told are accepted. */
    private static int killAfter(int rounds, TestDatabase database) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int accepted = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                if (line.startsWith("accepted ")) {
                    accepted++;
                }
                if (accepted == rounds) {
                    process.toHandle().destroyForcibly(); // the process itself would close what it still has to say
                }
                line = out.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(accepted).isGreaterThanOrEqualTo(rounds);
        return accepted;
    }
}
