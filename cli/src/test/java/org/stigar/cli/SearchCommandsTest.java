package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.cli.terminal.Language;

/** {@code mdgp} and {@code golfer}. */
class SearchCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path instance(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.txt"), text);
    }

    private Path four() throws IOException {
        return instance("4 2 ds 1 3 1 3\n0 1 1.5\n0 2 2.25\n0 3 4\n1 2 0.125\n1 3 3\n2 3 1\n");
    }

    @Test
    void putsPeopleIntoGroupsAndTellsThemAsARecord() throws IOException {
        Path out = folder.resolve("groups.csv");

        Run run = Run.of("mdgp", four(), "--evaluations", 5_000, "--format", "json", "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\"objective\":8.5,\"people\":4,\"groups\":2,\"evaluations\":5000,");
        assertThat(Files.readAllLines(out)).hasSize(5).startsWith("round,group,person");
    }

    @Test
    void givesTheSameGroupsForTheSameEvaluations() throws IOException {
        Run once = Run.of("mdgp", four(), "--evaluations", 5_000, "--threads", 2, "--format", "csv");

        assertThat(Run.of("mdgp", four(), "--evaluations", 5_000, "--threads", 2, "--format", "csv"))
                .isEqualTo(once);
        assertThat(Run.of("mdgp", four(), "--time", "20ms").exitCode()).isZero();
    }

    @Test
    void saysWhichLineOfAnInstanceIsBad() throws IOException {
        Run run = Run.of("mdgp", instance("4 2 ss 2 2 2 2\n0 1 far\n"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("line 2 of", "instance.txt");
        assertThat(Run.of("mdgp", folder.resolve("none")).exitCode()).isEqualTo(2);
    }

    @Test
    void refusesTimesAndNumbersThatMakeNoSense() throws IOException {
        for (String time : List.of("0s", "3", "-1s", "soon", "999999m")) {
            assertThat(Run.of("golfer", 8, 4, 3, "--time", time).err()).contains("--time must be");
        }
        assertThat(Run.of("golfer", 8, 4, 3, "--threads", 0).err()).contains("--threads must be 1 to 64");
        assertThat(Run.of("golfer", 8, 1, 3).err()).contains("2 people or more");
        assertThat(Run.of("mdgp", four(), "--evaluations", 0).err()).contains("--evaluations must be 1");
    }

    @Test
    void seatsEightTablesOfFourNineTimes() throws IOException {
        Path out = folder.resolve("rounds.csv");

        Run run = Run.of("golfer", 8, 4, 9, "--time", "1s", "--threads", 2, "--format", "json", "--out", out);

        assertThat(run.out()).startsWith("{\"repeats\":0,\"rounds\":9,\"start\":\"lines\",");
        Set<String> seats = new HashSet<>(Files.readAllLines(out));
        assertThat(seats).hasSize(1 + 9 * 32);
        assertThat(Run.in(Language.SV, "golfer", 8, 4, 9).out()).contains("linjer i en ändlig kropp");
    }

    @Test
    void tellsWhatCannotBeAvoided() {
        Run run = Run.of("golfer", 2, 2, 4, "--time", "50ms", "--format", "csv");

        assertThat(run.out()).endsWith("2,4,free,2,2,3,2\n");
    }
}
