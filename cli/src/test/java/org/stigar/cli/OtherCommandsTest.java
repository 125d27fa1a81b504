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

/** {@code generate}, {@code pseudonymise} and {@code simulate}, on files that the first of them writes. */
class OtherCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path company = folder;

    @BeforeEach
    void makeUpACompany() {
        company = folder.resolve("company");
        assertThat(Run.of("generate", company, "--people", 60, "--names").exitCode())
                .isZero();
    }

    @Test
    void generatesTheSameFilesForTheSameSeed() throws IOException {
        Path again = folder.resolve("again");

        Run.of("generate", again, "--people", 60, "--names");

        assertThat(again.resolve("walks.csv")).hasSameBinaryContentAs(company.resolve("walks.csv"));
        assertThat(again.resolve("people.csv")).content().startsWith("id,name,addresses");
    }

    @Test
    void generatesFromTheDayAskedForOn() throws IOException {
        Path later = folder.resolve("later");

        Run run = Run.of("generate", later, "--people", 60, "--from", "2030-01-01");

        assertThat(run.out()).contains("stigar simulate --at 2031-06-16");
        assertThat(Files.readAllLines(later.resolve("walks.csv")).get(1)).startsWith("2030-01-07T");
        assertThat(Run.of("generate", folder.resolve("x"), "--from", "1812-01-01")
                        .err())
                .contains("--from must lie in the years 1971 to 2900");
        assertThat(Run.of("generate", folder.resolve("x"), "--from", "soon").err())
                .contains("the value of --from cannot be understood");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void generatesIntoAnEmptyFolderOnly() {
        assertThat(Run.of("generate", company).exitCode()).isEqualTo(2);
        assertThat(Run.of("generate", folder.resolve("tiny"), "--people", 9).err())
                .contains("--people must be 10");
        assertThat(folder.resolve("tiny")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void leavesTheServerToTheLauncher(String command) {
        assertThat(Run.of(command).exitCode()).isEqualTo(2);
        assertThat(Run.of(command).err()).contains("script ./stigar");
        assertThat(Run.of(command, "--port", 65_536).err()).contains("--port must be 1 to 65535");
        assertThat(Run.in(Language.SV, command, "--help").out()).contains("Användning: stigar " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "doctor"})
    void leavesWhatLooksAfterTheServerToTheLauncher(String command) {
        Run wrong = command.equals("doctor") ? Run.of(command) : Run.of(command, "file");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("script ./stigar");
        for (Language language : Language.values()) {
            Run help = Run.in(language, command, "--help");
            assertThat(help.out())
                    .contains("stigar " + command, "--home", "  0  ", "  2  ", " 70  ")
                    .doesNotContain("%n", "%%");
            assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void pseudonymisedFilesFitTogetherAndNameNobody() throws IOException {
        Path out = folder.resolve("opaque");
        Path key = folder.resolve("key");
        Path people = company.resolve("people.csv");

        Run run = Run.of("pseudonymise", company.resolve("walks.csv"), people, "--key", key, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(out.resolve("people.csv")).content().startsWith("id,").doesNotContain("@");
        String id = Files.readAllLines(out.resolve("people.csv")).get(1).split(",", -1)[0];
        assertThat(out.resolve("walks.csv")).content().contains(id);
        assertThat(Run.of("analyse", company.resolve("walks.csv"), "--people", people, "--k", 1)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("analyse", out.resolve("walks.csv"), "--people", out.resolve("people.csv"), "--k", 1)
                        .exitCode())
                .isZero();
    }

    @Test
    void keepsTheKeyAwayFromWhatItProtects() {
        Path out = folder.resolve("opaque");

        Run run = Run.of("pseudonymise", company.resolve("walks.csv"), "--key", out.resolve("key"), "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void writesNothingWhereAFileCannotBeRead() throws IOException {
        Path out = folder.resolve("opaque");
        Path nonsense = Files.writeString(folder.resolve("nonsense.csv"), "anna knows bo\n");

        Run run = Run.of(
                "pseudonymise", company.resolve("walks.csv"), nonsense, "--key", folder.resolve("key"), "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("anna");
        assertThat(out).doesNotExist();
    }

    @Test
    void foretellsAChangeAndFollowsItUp() {
        company = folder.resolve("opaque");
        Run.of("generate", company, "--people", 1_200);

        Run run = simulate(Language.EN, "moves.csv", "2026-04-13", "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("table,row,column,value\nforecast,1,what,moves\n")
                .contains("states,1,when,at-change\n", "states,3,when,with\n")
                .contains("follow-up,1,days,30\n", "follow-up,3,days,180\n");
    }

    @Test
    void tellsNothingOfAMoveOfOne() throws IOException {
        String person = Files.readAllLines(company.resolve("moves.csv")).get(1);
        Files.writeString(company.resolve("one.csv"), "person,to\n" + person + "\n");

        Run run = simulate(Language.EN, "one.csv", "2026-04-13");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("stigar pseudonymise");
    }

    @Test
    void needsToKnowWhoIsWhere() {
        Run run = Run.of(
                "simulate",
                company.resolve("walks.csv"),
                "--moves",
                company.resolve("moves.csv"),
                "--at",
                "2026-04-13");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--memberships");
        assertThat(simulate(Language.SV, "moves.csv", "snart").err()).contains("--at måste vara ett datum");
    }

    private Run simulate(Language language, String moves, String at, String... more) {
        Object[] arguments = Stream.concat(
                        Stream.of(
                                "simulate",
                                company.resolve("walks.csv"),
                                "--people",
                                company.resolve("people.csv"),
                                "--units",
                                company.resolve("units.csv"),
                                "--memberships",
                                company.resolve("memberships.csv"),
                                "--moves",
                                company.resolve(moves),
                                "--at",
                                at),
                        Stream.of(more))
                .toArray();
        return Run.in(language, arguments);
    }
}
