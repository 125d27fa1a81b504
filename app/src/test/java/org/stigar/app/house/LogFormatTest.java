package org.stigar.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.StigarApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines for people by default, JSON for collectors by a setting. */
class LogFormatTest {

    @TempDir
    private Path home;

    @Test
    void linesAreForPeople() throws Exception {
        assertThat(log("")).anyMatch(line -> line.contains("APPLICATION FAILED TO START"));
    }

    @Test
    void linesAreJsonForCollectors() throws Exception {
        List<String> lines = log("ecs");

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode json = JsonMapper.shared().readTree(line);
            assertThat(json.has("@timestamp") && json.has("message")).isTrue();
        });
        assertThat(lines).noneMatch(line -> line.contains("a-password"));
    }

    /** A library of tests alone takes part in the JVM's time zones, and logs before the program can say how. */
    private static String asShipped(String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Of a start that has no database, which is soon over. */
    private List<String> log(String format) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-cp",
                        asShipped(System.getProperty("java.class.path")),
                        StigarApplication.class.getName(),
                        "--stigar.home=" + home,
                        "--stigar.db.url=jdbc:postgresql://127.0.0.1:1/stigar",
                        "--stigar.db.password=a-password",
                        "--stigar.log-format=" + format)
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(server.waitFor()).isEqualTo(2);
        return lines;
    }
}
