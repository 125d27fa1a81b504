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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./stigar serve} in a process of its own, asked for a page at a steady rate whatever the answers take: each time is counted
 * from when the question was due. To be run from the root of the repository. Not safe for use by several threads.
 */
final class SteadyLoad implements AutoCloseable {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Process process;

    /** Starts the server on a directory, and waits until it answers. */
    SteadyLoad(Path home) throws IOException, InterruptedException {
        int port = freePort();
        server = URI.create("http://localhost:" + port + "/");
        process = new ProcessBuilder("./stigar", "serve", "--home", home.toString(), "--port", Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long begun = System.nanoTime();
        await();
        out.printf(Locale.ROOT, "the server answers after %.1f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Returns somebody who has logged in. */
    Visitor visitor(String name, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(client, server);
        visitor.logIn(name, password);
        return visitor;
    }

    /**
     * Asks for a page, by one visitor after the other, and prints how long answers took.
     *
     * @param what what is printed before
     * @param rate questions a second
     */
    void ask(String what, List<Visitor> visitors, String path, int rate, Duration during) throws IOException {
        double processor = processorMillis(process.pid());
        int questions = (int) (rate * during.toSeconds());
        long[] nanos = new long[questions];
        AtomicInteger failed = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < questions; i++) {
            int question = i;
            long due = begun + i * (1_000_000_000L / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            answers.add(visitors.get(i % visitors.size()).get(path).handle((answer, error) -> {
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
                rate,
                nanos[questions / 2] / 1e6,
                nanos[questions * 95 / 100] / 1e6,
                nanos[questions * 99 / 100] / 1e6,
                nanos[questions - 1] / 1e6,
                failed.get(),
                (processorMillis(process.pid()) - processor) / questions);
    }

    @Override
    public void close() throws IOException {
        out.printf(Locale.ROOT, "resident memory of the server's JVM at most %,d MB%n", resident(process.pid()));
        process.destroy();
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    }

    private void await() throws InterruptedException {
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
