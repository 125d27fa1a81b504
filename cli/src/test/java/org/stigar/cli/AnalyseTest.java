package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.cli.terminal.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyseTest {

    private static final String PAIR = """
            at,participants,kind
            2026-03-02T09:00:00Z,anna@example.org|bo@example.org,MESSAGE
            2026-03-09T09:00:00Z,anna@example.org|bo@example.org,MESSAGE
            """;

    @TempDir
    private Path folder = Path.of("");

    private MadeUpFiles files = new MadeUpFiles(folder);
    private Path walks = folder;
    private Path memberships = folder;

    @BeforeEach
    void writeFiles() {
        files = new MadeUpFiles(folder);
        walks = files.walks("p", 40, 200);
        StringBuilder rows = new StringBuilder("person,unit\n");
        for (int person = 0; person < 40; person++) {
            rows.append("p" + person + ",unit" + person / 10 + "\n");
        }
        memberships = files.write("memberships.csv", rows.toString());
    }

    @Test
    void tellsStatesUnitsAndSeamsInEveryFormat() {
        Run json = Run.of("analyse", walks, "--memberships", memberships, "--format", "json");

        assertThat(json.exitCode()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(json.out());
        assertThat(answer.propertyNames())
                .containsExactly("counts", "states", "states-by-quarter", "turnover", "units", "matrix", "seams");
        assertThat(answer.get("units").size()).isEqualTo(4);
        assertThat(answer.get("matrix").size()).isEqualTo(10);
        assertThat(answer.get("states").get(0).get("state").asString()).isEqualTo("open");
        assertThat(Run.of("analyse", walks, "--format", "csv").out()).startsWith("table,row,column,value\n");
        assertThat(Run.in(Language.SV, "analyse", walks).out()).contains("Stigar efter tillstånd", "igenvuxna");
    }

    @Test
    void takesTrailsThatPeopleDrewAsItsOnlyInput() {
        StringBuilder rows = new StringBuilder("by,with,rhythm,at\n");
        for (int person = 0; person < 20; person++) {
            rows.append("p" + person + ",p" + (person + 1) + ",monthly,2026-03-02T09:00:00Z\n");
        }
        Path drawn = files.write("drawn.csv", rows.toString());

        Run run = Run.of("analyse", "--declared", drawn, "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("states,1,state,open\nstates,1,trails,20\n");
    }

    /** The attacks: a file of one pair under their addresses, and every option that could tell of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse FILE --format json",
                "analyse FILE --k 5 --format csv",
                "analyse FILE --at 2026-03-05 --format json",
                "analyse FILE --k 1",
                "analyse FILE --k 4",
                "analyse FILE --person anna@example.org",
                "analyse FILE --out OUT --force",
                "route FILE --from anna@example.org --to bo@example.org",
                "route FILE --from anna@example.org --competence pricing",
                "evaluate FILE --horizon 1",
            })
    void tellsNothingOfOnePairWithNames(String commandLine) throws IOException {
        Path file = files.write("mail.csv", PAIR);
        Path out = folder.resolve("out");
        Object[] arguments = Stream.of(commandLine.split(" ", -1))
                .map(word -> word.equals("FILE") ? file : word.equals("OUT") ? out : word)
                .toArray();

        Run run = Run.of(arguments);

        StringBuilder told = new StringBuilder(run.out() + run.err());
        if (Files.exists(out)) {
            assertThat(out.resolve("trails.csv")).doesNotExist();
            try (Stream<Path> written = Files.list(out)) {
                for (Path one : written.toList()) {
                    told.append(Files.readString(one));
                }
            }
        }
        assertThat(told.toString()).doesNotContain("anna", "bo@");
        assertThat(run.out()).doesNotContain("open,1", "open,2");
        if (run.exitCode() == 0) {
            assertThat(Run.of("analyse", file, "--format", "csv").out())
                    .containsPattern("states,1,trails,(<8|withheld)\n")
                    .containsPattern("states,2,trails,(<8|withheld)\n")
                    .containsPattern("states,3,trails,(<8|withheld)\n");
        } else {
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void refusesSinglePeopleWhereAPeopleFileNamesThem() {
        Path people = files.write("people.csv", "id,name\np0,Anna\np1,Bo\n");

        Run run = Run.of("analyse", walks, "--people", people, "--person", "p0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("stigar pseudonymise").doesNotContain("Anna");
        assertThat(Run.of("route", walks, "--people", people, "--from", "p0", "--to", "p1")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("analyse", walks, "--people", people, "--k", 2).exitCode())
                .isEqualTo(2);
    }

    @Test
    void writesTablesGraphAndAReportForOpaqueIds() throws IOException {
        Path out = folder.resolve("out");

        Run run = Run.of("analyse", walks, "--memberships", memberships, "--person", "p3", "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(out.resolve("trails.csv")).content().startsWith("one,other,state,openness");
        assertThat(Reports.elements(Reports.parse(Files.readString(out.resolve("units.graphml"))), "node"))
                .hasSize(4);
        assertThat(Reports.elements(Reports.requireSound(Files.readString(out.resolve("report.html"))), "figure"))
                .hasSize(3);
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        Run.of("analyse", walks, "--memberships", memberships, "--out", one);
        Run.of("analyse", walks, "--memberships", memberships, "--out", two);

        try (Stream<Path> written = Files.list(one)) {
            for (Path file : written.toList()) {
                assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "years of work");

        Run run = Run.of("analyse", walks, "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(out).isDirectoryNotContaining("glob:**.csv");
        assertThat(Run.of("analyse", walks, "--out", out, "--force").exitCode()).isZero();
        assertThat(out.resolve("thesis.txt")).hasContent("years of work");
        assertThat(folder).isDirectoryNotContaining("glob:**/.stigar-*");
    }

    @Test
    void findsNothingBeforeTheFirstWalkAndNobodyUnknown() {
        assertThat(Run.of("analyse", walks, "--at", "2024-01-01").exitCode()).isEqualTo(1);
        assertThat(Run.of("analyse", walks, "--person", "p999").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "10000-01-01", "1969-12-31", "2026-13-01"})
    void refusesAnInstantThatIsNone(String at) {
        Run run = Run.of("analyse", walks, "--at", at);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--at must be a date");
    }

    @Test
    void tellsWhichLinesItCouldNotUse() {
        Path bad = files.write(
                "bad.csv",
                "at,participants\n9999-99-99T00:00:00Z,p1|p2\n2026-03-02T09:00:00Z,p1|p1\n2026-03-02T09:00:00Z,p1|p2\n");

        Run run = Run.in(Language.SV, "analyse", bad);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("bad.csv:2: ", "bad.csv:3: ").doesNotContain("p1");
    }

    @Test
    void namesTheColumnThatIsMissingInEachLanguage() {
        Path nameless = files.write("nameless.csv", "when,participants\n2026-03-02T09:00:00Z,p1|p2\n");

        assertThat(Run.of("analyse", nameless).err()).startsWith("nameless.csv:1: column missing (at): add the column");
        assertThat(Run.in(Language.SV, "analyse", nameless).err())
                .startsWith("nameless.csv:1: en kolumn saknas (at): lägg till kolumnen");
    }

    @Test
    void failsWhereNothingCouldBeRead() {
        Path empty = files.write("empty.csv", "");
        Path nonsense = files.write("nonsense.csv", "at,participants\nnever,p1|p2\n");

        assertThat(Run.of("analyse", empty).exitCode()).isEqualTo(2);
        assertThat(Run.of("analyse", nonsense).exitCode()).isEqualTo(2);
        assertThat(Run.of("analyse", nonsense).err()).contains("nonsense.csv:2:", "nothing in nonsense.csv");
        assertThat(Run.of("analyse", folder.resolve("none.csv")).err()).contains("no such file");
        assertThat(Run.of("analyse").err()).contains("--declared");
    }
}
