package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.cli.terminal.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {

    @TempDir
    private Path folder = Path.of("");

    private Path walks = Path.of("");

    @BeforeEach
    void writeFiles() {
        walks = new MadeUpFiles(folder).walks("p", 30, 260);
    }

    @Test
    void scoresEveryModelOnEveryUniverse() {
        Run run = Run.of("evaluate", walks, "--format", "json");

        assertThat(run.exitCode()).isZero();
        JsonNode rows = JsonMapper.shared().readTree(run.out());
        assertThat(rows.isArray()).isTrue();
        assertThat(rows.valueStream().map(row -> row.get("model").asString())).contains("trace", "recency");
        assertThat(rows.valueStream().map(row -> row.get("universe").asString()))
                .contains("act90", "est");
        assertThat(rows.get(0).propertyNames())
                .containsExactly(
                        "universe",
                        "horizonDays",
                        "model",
                        "n",
                        "auc",
                        "apClosing",
                        "brier",
                        "logLoss",
                        "ece",
                        "precisionWorstTenth");
        assertThat(rows.valueStream().map(row -> row.get("auc").asDouble())).allMatch(auc -> auc > 0 && auc <= 1);
    }

    @Test
    void saysInAPlainSentenceWhetherToTrustTheForecast() {
        assertThat(Run.of("evaluate", walks, "--horizon", 30).out())
                .containsPattern("rust the forecast|Trust its order");
        assertThat(Run.in(Language.SV, "evaluate", walks, "--horizon", 30).out())
                .containsPattern("ognosen|ordningen");
    }

    @Test
    void foretellsTheHorizonAskedFor() {
        Run run = Run.of("evaluate", walks, "--horizon", 20, "--cuts", 2, "--format", "csv");

        assertThat(run.out()).startsWith("universe,horizonDays,model,n,").contains("\nact90,20,trace,");
        assertThat(run.out()).doesNotContain("act90,30,");
    }

    @Test
    void leavesOutWhatComesAfterTheLastDayAskedFor() {
        Path longer = new MadeUpFiles(folder).walks("q", 30, 400);

        String byNumber = Run.of("evaluate", longer, "--until", 260, "--horizon", 30, "--format", "csv")
                .out();
        String byDate = Run.of("evaluate", longer, "--until", "2025-09-23", "--horizon", 30, "--format", "csv")
                .out();

        assertThat(byNumber).isEqualTo(byDate);
        assertThat(byNumber)
                .isNotEqualTo(Run.of("evaluate", longer, "--horizon", 30, "--format", "csv")
                        .out());
    }

    @Test
    void findsNothingToTestInAFileOfOneWeek() {
        Path week = new MadeUpFiles(folder).walks("w", 30, 7);

        assertThat(Run.of("evaluate", week, "--horizon", 30).exitCode()).isEqualTo(1);
        assertThat(Run.of("evaluate", week, "--until", 1).exitCode()).isEqualTo(1);
    }

    @Test
    void choosesAHorizonThatFitsAShortFile() {
        Path fortnight = new MadeUpFiles(folder).walks("f", 30, 14);

        Run run = Run.of("evaluate", fortnight, "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("\nact90,2,trace,");
    }

    @Test
    void tellsNothingOfAFewPeople() {
        Path two = new MadeUpFiles(folder).walks("t", 7, 260);

        Run run = Run.of("evaluate", two);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThat(Run.of("evaluate", walks, "--horizon", 0).err()).contains("--horizon must be 1 or more");
        assertThat(Run.of("evaluate", walks, "--cuts", -1).err()).contains("--cuts must be 1 or more");
        assertThat(Run.of("evaluate", walks, "--thin", "NaN").err()).contains("--thin must be above 0");
        assertThat(Run.of("evaluate", walks, "--until", "soon").err()).contains("--until must be a date");
        assertThat(Run.of("evaluate", walks, "--time", "lunar").err()).contains("--time must be one of");
    }

    @Test
    void writesTablesAndReport() throws IOException {
        Path out = folder.resolve("out");

        Run run = Run.of("evaluate", walks, "--horizon", 30, "--out", out);

        assertThat(run.exitCode()).isZero();
        assertThat(out.resolve("scores.csv")).content().startsWith("universe,horizonDays,model");
        assertThat(out.resolve("calibration.csv")).isNotEmptyFile();
        assertThat(out.resolve("coefficients.csv")).isNotEmptyFile();
        Reports.requireSound(Files.readString(out.resolve("report.html")));
    }
}
