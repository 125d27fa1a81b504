package org.stigar.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for systemd are such as it takes, where it is there to be asked. */
class SystemdUnitsTest {

    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
    private static final Path UNITS = Path.of(System.getProperty("stigar.root"), "tools", "systemd");

    @TempDir
    private Path folder;

    @Test
    void areVerified() throws Exception {
        assumeThat(ANALYZE).exists();
        List<String> command = new ArrayList<>(List.of(ANALYZE.toString(), "verify"));
        try (Stream<Path> units = Files.list(UNITS)) {
            for (Path unit : units.sorted().toList()) {
                Path copy = folder.resolve(unit.getFileName());
                // What is started is not here.
                Files.writeString(copy, Files.readString(unit).replace("/opt/stigar/stigar", "/bin/true"));
                command.add(copy.toString());
            }
        }
        Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
        assertThat(command).hasSize(5);
    }
}
