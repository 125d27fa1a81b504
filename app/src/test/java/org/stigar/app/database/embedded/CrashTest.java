package org.stigar.app.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the program or its server while {@link CrashWriter} writes, {@code -Dstigar.crashes} times each (3). Afterwards
 * everything that was acknowledged is there, once.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("stigar.crashes", 3);

    @TempDir
    private static Path folder;

    private final Path home = folder.resolve("home");

    @BeforeAll
    static void openFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void killingTheProgramLosesNothing(String run, int killAfter) throws IOException, SQLException {
        Process writer = CrashWriter.start(home, run);
        List<String> acknowledged = read(writer, killAfter);

        writer.toHandle().destroyForcibly();

        acknowledged.addAll(read(writer, Integer.MAX_VALUE));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(killAfter);
        assertEachIsThereOnce(run, acknowledged);
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void killingTheServerLosesNothing(String run, int killAfter) throws IOException, SQLException {
        Process writer = CrashWriter.start(home, "server-" + run);
        List<String> acknowledged = new ArrayList<>(readUntil(writer, CrashWriter.CONNECTED));
        acknowledged.addAll(read(writer, killAfter));

        Crash.killServer(home);

        acknowledged.addAll(readUntil(writer, CrashWriter.CONNECTED));
        List<String> afterwards = read(writer, killAfter);
        assertThat(afterwards).hasSize(killAfter);
        acknowledged.addAll(afterwards);
        writer.toHandle().destroyForcibly();
        acknowledged.addAll(read(writer, Integer.MAX_VALUE));
        assertEachIsThereOnce("server-" + run, acknowledged);
    }

    /** The program is gone and its server lives: the next start takes it over, without a restart in between. */
    @Test
    void aServerThatWasLeftBehindIsAdopted() throws IOException {
        Process writer = CrashWriter.start(home, "adopted");
        read(writer, 1);
        ServerFile left = ServerFile.read(home.resolve("data")).orElseThrow();

        writer.toHandle().destroyForcibly();
        read(writer, Integer.MAX_VALUE);

        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, CrashWriter.PASSWORD)) {
            assertThat(ServerFile.read(home.resolve("data"))).contains(left);
            assertThat(postgres.url()).contains(":" + left.port() + "/");
        }
    }

    static Stream<Arguments> crashes() {
        SplittableRandom random = new SplittableRandom(20_260_601);
        return Stream.iterate(1, run -> run + 1)
                .limit(CRASHES)
                .map(run -> Arguments.of("run-" + run, random.nextInt(1, 400)));
    }

    private static List<String> read(Process writer, int most) throws IOException {
        List<String> numbers = new ArrayList<>();
        BufferedReader out = writer.inputReader(StandardCharsets.UTF_8);
        while (numbers.size() < most) {
            @Nullable String line = out.readLine();
            if (line == null) {
                return numbers;
            }
            if (!line.equals(CrashWriter.CONNECTED)) {
                numbers.add(line);
            }
        }
        return numbers;
    }

    private static List<String> readUntil(Process writer, String end) throws IOException {
        List<String> numbers = new ArrayList<>();
        BufferedReader out = writer.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); !end.equals(line); line = out.readLine()) {
            assertThat(line).isNotNull();
            numbers.add(line);
        }
        return numbers;
    }

    private void assertEachIsThereOnce(String run, List<String> acknowledged) throws SQLException {
        TreeMap<String, Integer> rows = new TreeMap<>();
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(home, CrashWriter.PASSWORD);
                Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), CrashWriter.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT run, number FROM written")) {
            while (result.next()) {
                if (result.getString("run").equals(run)) {
                    rows.merge(result.getString("number"), 1, Integer::sum);
                }
            }
        }
        assertThat(rows.keySet()).containsAll(acknowledged);
        assertThat(rows.values()).containsOnly(1);
    }
}
