package org.stigar.app.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stigar.app.database.embedded.PostgresTrouble.Reason;

/**
 * Runs programs as somebody who is not root, which PostgreSQL insists on: as the user who runs this program, or, for root,
 * as {@code nobody}, or, where nobody cannot reach the directory, in a user namespace in which root is nobody.
 */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final int owner;

    private Unprivileged(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** Finds the way that can run a program; it must print something and end by itself. */
    static Unprivileged thatRuns(String... program) throws IOException {
        boolean root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        List<Unprivileged> ways = root
                ? List.of(
                        new Unprivileged(
                                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                                Integer.parseInt(NOBODY)),
                        new Unprivileged(List.of("unshare", "-U"), 0))
                : List.of(new Unprivileged(List.of(), -1));
        for (Unprivileged way : ways) {
            if (way.run(program).isSuccess()) {
                return way;
            }
        }
        throw new PostgresTrouble(root ? Reason.PRIVILEGES : Reason.PLATFORM, program[0]);
    }

    /** Gives a path and everything below to the one as whom programs run. */
    void own(Path path) throws IOException {
        if (owner < 0 || (int) Files.getAttribute(path, "unix:uid") == owner) {
            return;
        }
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(each, "unix:uid", owner);
            }
        }
    }

    /** Runs a program to its end, at most two minutes. */
    Outcome run(String... program) throws IOException {
        Path output = Files.createTempFile("stigar", ".out");
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of(program)).toList())
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after two minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** How a program ended, and what it printed. */
    record Outcome(int exit, String output) {

        boolean isSuccess() {
            return exit == 0;
        }
    }
}
