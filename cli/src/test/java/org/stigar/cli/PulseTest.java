package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.cli.terminal.Language;

/** {@code pulse}, on made-up files of the shape of a real one, and on that one where it is there. */
class PulseTest {

    private static final Pattern STRETCH = Pattern.compile("(\\d\\.\\d\\d)-(\\d\\.\\d\\d)");

    @TempDir
    private Path folder = Path.of("");

    private Path values = folder;
    private Path groups = folder;

    /** Twelve in the north know all of one another and think 4 of them, and know three of the twelve in the south, of whom they think 2; the south knows nobody. */
    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder rows = new StringBuilder("\"i\",\"j\",\"w\"\n");
        StringBuilder places = new StringBuilder("\"id\",\"value\"\n");
        for (int one = 1; one <= 24; one++) {
            places.append(one + "," + (one <= 12 ? "North" : "South") + "\n");
            for (int other = 1; other <= 24; other++) {
                if (one <= 12 && other <= 12 && one != other) {
                    rows.append(one + "," + other + ",4\n");
                } else if (one <= 12 && (other - 13 + 12 - one % 4 * 3) % 12 < 3 && other > 12) {
                    rows.append(one + "," + other + ",2\n");
                } else if (one > 12 && other == 1) {
                    rows.append(one + "," + other + ",0\n");
                }
            }
        }
        values = Files.writeString(folder.resolve("values.csv"), rows);
        groups = Files.writeString(folder.resolve("groups.csv"), places);
    }

    @Test
    void saysHowEachGroupSeesEach() {
        Run run = Run.of("pulse", values, "--groups", groups, "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        // Of twelve answers the stretches are 0 to 6 and 7 to 12; all twelve are in the last.
        assertThat(run.out())
                .contains(
                        "known,1,group,North\nknown,1,about,North\nknown,1,known.0,0.00-",
                        "known,1,known.4,0.55-1.00\n",
                        "known,2,about,South\n",
                        "known,2,known.1,0.55-1.00\n",
                        "known,3,known.0,0.55-1.00\n",
                        "valued,1,valued.4,0.55-1.00\n",
                        "valued,2,valued.2,0.55-1.00\n",
                        "valued,3,valued.0,leans-on-few\n",
                        "valued,4,valued.5,leans-on-few\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "SV"})
    void drawsIt(Language language) throws IOException {
        Path out = folder.resolve("out");

        Run run = Run.in(language, "pulse", values, "--groups", groups, "--out", out);

        assertThat(run.exitCode()).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("known.csv", "valued.csv", "report.html", "stigar-files.txt");
        }
        assertThat(out.resolve("report.html"))
                .content()
                .contains("<svg", language == Language.SV ? "De i North" : "Those in North", "55–100 %")
                .doesNotContain("null");
    }

    @Test
    void mergesWhatIsSmall() throws IOException {
        Files.writeString(groups, Files.readString(groups).replaceAll("(?m)^(1[3-6]),South$", "$1,East"));

        Run run = Run.of("pulse", values, "--groups", groups, "--format", "csv");

        assertThat(run.out()).contains("group,East|South\n").doesNotContain("group,East\n", "group,South\n");
    }

    @Test
    void saysNothingWhereTooFewAnswered() throws IOException {
        List<String> rows = Files.readAllLines(values).stream()
                .filter(row -> row.matches("(\"i\"|[1-8],).*"))
                .toList();
        Files.write(values, rows);

        Run run = Run.of("pulse", values, "--groups", groups, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("too few people answered");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void neverTakesAKBelowTheFloor() {
        assertThat(Run.of("pulse", values, "--groups", groups, "--k", 4).err()).contains("--k must be 5 or more");
        assertThat(Run.of("pulse", values, "--groups", groups, "--k", 5).exitCode())
                .isZero();
    }

    /** A row that is left out would say that somebody does not know somebody: so one bad row is the end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'99,1,3', unknown person",
        "'1,99,3', unknown person",
        "'1,13,6', value not understood",
        "'1,13,-1', value not understood",
        "'1,13,2.5', value not understood",
        "'1,13,hemlig', value not understood",
        "'1,2,4', id twice",
        "'5,5,3', somebody meets themselves",
        "'1,13', field missing",
        "'1,13,3,hemlig', wrong number of fields",
        "'\"1,13,3', quotation marks wrong",
        "',13,3', field missing",
    })
    void tellsTheLineOfABadRowAndNothingElse(String row, String reason) throws IOException {
        int line = Files.readAllLines(values).size() + 1;
        Files.writeString(values, Files.readString(values) + row + "\n");
        Path out = folder.resolve("out");

        Run run = Run.of("pulse", values, "--groups", groups, "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("values.csv:" + line + ": " + reason, "so nothing is told")
                .doesNotContain("hemlig");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'1,South', id twice",
        "'hemlig,', field missing",
        "',South', field missing",
    })
    void tellsTheLineOfABadRowOfGroups(String row, String reason) throws IOException {
        int line = Files.readAllLines(groups).size() + 1;
        Files.writeString(groups, Files.readString(groups) + row + "\n");

        Run run = Run.of("pulse", values, "--groups", groups);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("groups.csv:" + line + ": " + reason, "so nothing is told")
                .doesNotContain("hemlig");
    }

    @Test
    void tellsOfFilesThatHoldNothingOrSomethingElse() throws IOException {
        String sound = Files.readString(values);
        for (String text : List.of("", "i,j,w\n", "who,whom,much\n1,2,3\n")) {
            Files.writeString(values, text);
            Run run = Run.of("pulse", values, "--groups", groups);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("values.csv");
        }
        Files.writeString(values, sound);
        Files.writeString(groups, "");
        assertThat(Run.of("pulse", values, "--groups", groups).err()).contains("groups.csv: nothing in the file");
        assertThat(Run.of("pulse", values, "--groups", folder.resolve("none.csv"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("pulse", values).err()).contains("--groups");
    }

    /** Each share of the real file lies within what is printed of it, as worked out here once more, and no row of the file is there. */
    @ParameterizedTest
    @CsvSource({"location, 3", "orglevel, 4", "region, 2", "gender, 2"})
    void readsTheRealFile(String by, int expected) throws IOException {
        Path real = real("net.value");
        Path belonging = real("node." + by);

        Run run = Run.of("pulse", real, "--groups", belonging, "--format", "csv");

        assertThat(run.exitCode()).isZero();
        Map<String, Map<String, String>> lines = new TreeMap<>();
        run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(parts -> lines.computeIfAbsent(parts[0] + parts[1], line -> new TreeMap<>())
                        .put(parts[2], parts[3]));
        assertThat(lines).hasSize(2 * expected * expected);
        Map<String, Map<String, Integer>> said = new TreeMap<>();
        Files.readAllLines(real).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(row ->
                        said.computeIfAbsent(row[0], one -> new TreeMap<>()).put(row[1], Integer.valueOf(row[2])));
        Map<String, String> at = new TreeMap<>();
        Files.readAllLines(belonging).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(row -> at.put(row[0], row[1]));
        lines.values().forEach(line -> {
            List<String> who = members(at, line.getOrDefault("group", ""));
            List<String> whom = members(at, line.getOrDefault("about", ""));
            assertThat(who).hasSizeGreaterThanOrEqualTo(9);
            assertThat(whom).hasSizeGreaterThanOrEqualTo(9);
            line.forEach((column, text) -> {
                Matcher stretch = STRETCH.matcher(text);
                if (column.startsWith("known.") && stretch.matches()) {
                    int point = column.charAt(column.length() - 1) - '0';
                    double share = who.stream()
                                    .filter(one -> quarter(one, whom, said.getOrDefault(one, Map.of())) == point)
                                    .count()
                            / (double) who.size();
                    assertThat(share)
                            .isBetween(Double.valueOf(stretch.group(1)), Double.valueOf(stretch.group(2)) + 1e-9);
                    double open = Double.parseDouble(stretch.group(2)) - Double.parseDouble(stretch.group(1));
                    assertThat(open * who.size()).isGreaterThanOrEqualTo(4 - 1e-9);
                }
            });
        });
    }

    private static List<String> members(Map<String, String> at, String group) {
        List<String> parts = Arrays.asList(group.split("\\|", -1));
        return at.keySet().stream().filter(one -> parts.contains(at.get(one))).toList();
    }

    private static long quarter(String one, List<String> whom, Map<String, Integer> said) {
        long asked = whom.stream().filter(other -> !other.equals(one)).count();
        double known = whom.stream()
                .filter(other -> !other.equals(one) && said.getOrDefault(other, 0) > 0)
                .count();
        double quarters = 4 * known / asked;
        return quarters < 2 ? (long) Math.ceil(quarters - 0.5) : (long) Math.floor(quarters + 0.5);
    }

    private static Path real(String name) {
        Path file = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
                        .orElse(System.getProperty("stigar.root") + "/../shared/data"))
                .resolve("consulting")
                .resolve("Cross.Parker.Consulting." + name + ".csv");
        assumeTrue(Files.isReadable(file), "consulting is not there: set STIGAR_DATA to the folder of the real data");
        return file;
    }
}
