package org.stigar.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.core.people.PersonId;

/**
 * Asks {@code ./stigar serve} for <em>My trails</em> at a steady rate, whatever the answers take, with 20,000 people and
 * 2,000,000 trails loaded; each time is counted from when the question was due. To be run from the root of the repository.
 */
public final class MyTrailsLoad {

    private static final int PEOPLE = 20_000;
    private static final int TRAILS = 2_000_000;
    private static final int VISITORS = 40;
    private static final int RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "a password of a benchmark";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MyTrailsLoad() {}

    /** Takes a directory: one that an earlier run has loaded, or an empty one; without it, makes a temporary one. */
    public static void main(String[] home) throws IOException, InterruptedException, SQLException {
        new MyTrailsLoad().run(home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-my-trails"));
    }

    private void run(Path home) throws IOException, InterruptedException, SQLException {
        if (!Files.exists(home.resolve("data"))) {
            load(home);
        }
        int port = freePort();
        URI server = URI.create("http://localhost:" + port + "/");
        Process process = new ProcessBuilder(
                        "./stigar", "serve", "--home", home.toString(), "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long begun = System.nanoTime();
            await(process, server);
            out.printf(Locale.ROOT, "the server answers after %.1f s%n", (System.nanoTime() - begun) / 1e9);
            List<Visitor> visitors = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                Visitor visitor = new Visitor(client, server);
                visitor.logIn(name(i), PASSWORD);
                visitors.add(visitor);
            }
            ask("warming up", visitors, WARM_UP, process);
            for (int round = 1; round <= ROUNDS; round++) {
                ask("round " + round, visitors, ROUND, process);
            }
            out.printf(Locale.ROOT, "resident memory of the server's JVM at most %,d MB%n", resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static String name(int visitor) {
        return "person-" + visitor * (PEOPLE / VISITORS);
    }

    private static void load(Path home) throws IOException, SQLException {
        try (LargeCompany company = new LargeCompany(home, PEOPLE)) {
            int today = (int) (Instant.now().getEpochSecond() / 86_400);
            company.layTrails(TRAILS, today, new SplittableRandom(7));
            Accounts accounts = company.part(Accounts.class);
            for (int i = 0; i < VISITORS; i++) {
                PersonId person = new PersonId(name(i));
                accounts.open(person, Set.of(Role.MEMBER));
                accounts.choosePassword(person, PASSWORD);
            }
        }
    }

    private void ask(String what, List<Visitor> visitors, Duration during, Process process) throws IOException {
        double processor = processorMillis(process.pid());
        int questions = (int) (RATE * during.toSeconds());
        long[] nanos = new long[questions];
        AtomicInteger failed = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < questions; i++) {
            int question = i;
            long due = begun + i * (1_000_000_000L / RATE);
            LockSupport.parkNanos(due - System.nanoTime());
            answers.add(visitors.get(i % visitors.size()).get("/trails").handle((answer, error) -> {
                nanos[question] = System.nanoTime() - due;
                if (error != null || answer.statusCode() != 200) {
                    failed.incrementAndGet();
                } else {
                    bytes.addAndGet(answer.body().length);
                }
                return question;
            }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%s: %,d pages of %,d KB at %d a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms; %d failed; "
                        + "processor of the JVM %.1f ms a page%n",
                what,
                questions,
                (bytes.get() / Math.max(1, questions - failed.get())) >> 10,
                RATE,
                nanos[questions / 2] / 1e6,
                nanos[questions * 95 / 100] / 1e6,
                nanos[questions * 99 / 100] / 1e6,
                nanos[questions - 1] / 1e6,
                failed.get(),
                (processorMillis(process.pid()) - processor) / questions);
    }

    private void await(Process process, URI server) throws InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(server).timeout(Duration.ofSeconds(5)).build();
        while (true) {
            try {
                client.send(question, BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the server ended with " + process.exitValue(), e);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The launcher becomes the JVM, so the process it began as is the one to look at. */
    private static double processorMillis(long process) throws IOException {
        String[] after = Files.readString(Path.of("/proc/" + process + "/stat"))
                .split("\\) ", 2)[1]
                .split(" ", -1);
        return 10.0 * (Long.parseLong(after[11]) + Long.parseLong(after[12])); // ticks of 10 ms
    }

    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
