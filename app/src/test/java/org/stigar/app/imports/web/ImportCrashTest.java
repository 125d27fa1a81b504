package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.imports.web.AdminBrowser.Sent;

/**
 * The server, or its database, is killed at random moments of imports through the administrator's page, {@code -Dstigar.crashes}
 * times each (3). Afterwards an import is done, or told as broken off and can be tried again; every walk of what is done is in
 * the walk log, the day sets and the forest, once, and nothing of what is not.
 */
class ImportCrashTest {

    private static final int CRASHES = Integer.getInteger("stigar.crashes", 3);

    @TempDir
    private Path folder;

    private static final int MANY = 10;

    private final SplittableRandom random = new SplittableRandom(20_261_125);
    private final ExecutorService administrator = Executors.newSingleThreadExecutor();
    private final WalkTable table = new WalkTable(
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(40)));

    private enum State {
        READY("Nothing is stored yet."),
        RUNNING("The import is under way."),
        DONE("Everything is stored."),
        FAILED("The import broke off.");

        private final String said;

        State(String said) {
            this.said = said;
        }
    }

    /** Takes a running server, kills what is to be killed, and returns one that answers again. */
    private interface Killing {
        ServerProcess kill(ServerProcess server) throws IOException, InterruptedException;
    }

    @BeforeEach
    void openFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void goHome() {
        administrator.shutdownNow();
    }

    @Test
    void killingTheProgramLosesNothingAndDoublesNothing() throws Exception {
        survives(server -> {
            server.kill();
            return ServerProcess.start(folder.resolve("home"));
        });
    }

    @Test
    void killingTheDatabaseLosesNothingAndDoublesNothing() throws Exception {
        survives(server -> {
            server.killDatabase();
            return server;
        });
    }

    private void survives(Killing killing) throws Exception {
        ServerProcess server = ServerProcess.start(folder.resolve("home"));
        try {
            Attempt usual = new Attempt(server.logIn(), table.rows(0));
            usual.run();
            assertThat(usual.state).isEqualTo(State.DONE);
            table.accept(0);
            int broken = 0;
            for (int round = 1; round <= CRASHES; round++) {
                Attempt attempt = new Attempt(server.logIn(), table.rows(round));
                Future<?> end = administrator.submit(attempt);
                waitForTheMoment(round, usual, attempt);
                server = killing.kill(server);
                end.get(2, TimeUnit.MINUTES);
                broken += settle(server, attempt, round);
            }
            // A few kills may all come a moment too late; of many none does.
            if (CRASHES >= MANY) {
                assertThat(broken).as("imports that were under way").isPositive();
            }
            Attempt again = new Attempt(server.logIn(), table.rows(CRASHES));
            again.run();
            assertThat(again.state).isEqualTo(State.DONE);
            assertTold(server);
        } finally {
            server.stop();
        }
    }

    /** One round in three anywhere from the upload to the end, the others while the import runs. */
    private void waitForTheMoment(int round, Attempt usual, Attempt attempt) throws InterruptedException {
        if (round % 3 == 0) {
            assertThat(attempt.uploading.await(1, TimeUnit.MINUTES)).isTrue();
            LockSupport.parkNanos(random.nextLong(usual.ended - usual.started));
        } else {
            assertThat(attempt.begun.await(1, TimeUnit.MINUTES)).isTrue();
            // The first import warms the server up: the later ones take about half as long.
            LockSupport.parkNanos(random.nextLong((usual.ended - usual.beganAt) / 2));
        }
    }

    /** What an administrator does who comes back. Returns 1 if an import was broken off, else 0. */
    private int settle(ServerProcess server, Attempt attempt, int round) throws Exception {
        AdminBrowser browser = comeBack(server);
        String page = attempt.page.isPresent()
                ? attempt.page.get()
                : browser.look("WALKS", Sent.of("WALKS", table.rows(round)));
        State state = await(browser, page);
        int broken = state == State.FAILED ? 1 : 0;
        if (state != State.DONE) {
            assertThat(attempt.state).as("said before").isNotEqualTo(State.DONE);
            assertTold(server);
            browser.post(page + "/begin", Map.of());
            state = await(browser, page);
        }
        assertThat(state).isEqualTo(State.DONE);
        table.accept(round);
        assertTold(server);
        return broken;
    }

    /** Logs in as soon as the server answers. */
    private static AdminBrowser comeBack(ServerProcess server) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try {
                return server.logIn();
            } catch (IOException | AssertionError e) {
                assertThat(System.nanoTime()).as("the server comes back").isLessThan(deadline);
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** Looks at the page, and nothing but the page, until it no longer says that the import is under way. */
    private static State await(AdminBrowser browser, String page) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            String body = browser.get(page).body();
            for (State state : State.values()) {
                if (state != State.RUNNING && body.contains(state.said)) {
                    return state;
                }
            }
            assertThat(body).contains(State.RUNNING.said);
            assertThat(System.nanoTime()).as("the page tells of the end").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The forest follows at most a second late. */
    private void assertTold(ServerProcess server) throws IOException {
        Set<String> expected = table.lines();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Set<String> told = server.tell();
        while (!told.equals(expected) && System.nanoTime() < deadline) {
            told = server.tell();
        }
        assertThat(told.stream().filter(line -> !expected.contains(line)).limit(5))
                .as("too much")
                .isEmpty();
        assertThat(told).as("all of it").hasSameSizeAs(expected);
    }

    /** An administrator uploads a table, imports it and looks how far it is, until it is done or nothing answers. */
    private static final class Attempt implements Runnable {

        private final AdminBrowser browser;
        private final String rows;
        private final CountDownLatch uploading = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile Optional<String> page = Optional.empty();
        private volatile State state = State.READY;
        private volatile long started;
        private volatile long beganAt;
        private volatile long ended;

        Attempt(AdminBrowser browser, String rows) {
            this.browser = browser;
            this.rows = rows;
        }

        @Override
        public void run() {
            try {
                started = System.nanoTime();
                uploading.countDown();
                String path = browser.look("WALKS", Sent.of("WALKS", rows));
                page = Optional.of(path);
                browser.post(path + "/begin", Map.of());
                beganAt = System.nanoTime();
                begun.countDown();
                state = await(browser, path);
                ended = System.nanoTime();
            } catch (IOException | AssertionError e) {
                // It was killed.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
