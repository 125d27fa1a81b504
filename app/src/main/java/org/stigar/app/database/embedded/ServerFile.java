package org.stigar.app.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes about itself, and a killed one leaves behind.
 *
 * @param pid its process
 * @param port where it listens
 */
record ServerFile(long pid, int port) {

    static final String NAME = "postmaster.pid";

    /** Returns what the file in a data directory says, or empty where there is none or it is not written to its end. */
    static Optional<ServerFile> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(NAME));
            return Optional.of(new ServerFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether the process is a server. One that was killed and that nobody buried (a zombie) has no command any more,
     * and another program may have got the number after a restart of the machine: neither is.
     */
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }
}
