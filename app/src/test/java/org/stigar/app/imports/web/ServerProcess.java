package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stigar.app.access.Role;

/** The handle of a {@link KillableServer}. */
final class ServerProcess {

    private final Path home;
    private final Process process;
    private final BufferedReader out;
    private final int port;

    private ServerProcess(Path home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        out = process.inputReader(StandardCharsets.UTF_8);
        port = Integer.parseInt(readUntil(KillableServer.READY).substring(KillableServer.READY.length()));
    }

    /** Starts one, and returns when it takes requests. Its log is a file in its home. */
    static ServerProcess start(Path home) throws IOException {
        Files.createDirectories(home);
        return new ServerProcess(
                home,
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillableServer.class.getName(),
                                home.toString())
                        .redirectError(home.resolve("errors").toFile())
                        .start());
    }

    /** Logs the administrator in. */
    AdminBrowser logIn() throws IOException, InterruptedException {
        return AdminBrowser.logIn(port, "en", Role.ADMIN);
    }

    /** Returns what walk log, day sets and forest hold. */
    Set<String> tell() throws IOException {
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        in.write(KillableServer.TELL + "\n");
        in.flush();
        Set<String> told = new TreeSet<>();
        readUntil(KillableServer.TOLD, told::add);
        return told;
    }

    /** Kills the program, and leaves its database behind. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Kills the server of the database, and all processes that it has. */
    void killDatabase() throws IOException {
        ProcessHandle server = database();
        List<ProcessHandle> all =
                Stream.concat(server.descendants(), Stream.of(server)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends both in an orderly way. */
    public void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            database().destroy();
        }
    }

    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private String readUntil(String end) throws IOException {
        return readUntil(end, line -> {});
    }

    /** Hands on all lines before the one that begins so, and returns that. */
    private String readUntil(String end, Consumer<String> lines) throws IOException {
        for (String line = out.readLine(); ; line = out.readLine()) {
            assertThat(line).as("the server lives").isNotNull();
            if (line.startsWith(end)) {
                return line;
            }
            lines.accept(line);
        }
    }
}
