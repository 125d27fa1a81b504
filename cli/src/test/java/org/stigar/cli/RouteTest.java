package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTest {

    @TempDir
    private Path folder = Path.of("");

    private Path walks = folder;

    @BeforeEach
    void writeFiles() {
        walks = new MadeUpFiles(folder).write("walks.csv", """
                        at,participants,kind,helper,competences,word
                        2026-03-02T09:00:00Z,ann|bob,WORK,,,
                        2026-03-03T09:00:00Z,bob|cy,HELP,cy,pricing,CONFIRMED
                        2026-03-04T09:00:00Z,cy|dee,WORK,,,
                        2026-03-05T09:00:00Z,eve|fay,WORK,,,
                        """);
    }

    @Test
    void goesThroughThoseWhoKnowEachOther() {
        Run run = Run.of("route", walks, "--from", "ann", "--to", "dee", "--steps", 3, "--format", "csv");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("rank,steps,people,openness,value\n1,3,ann|bob|cy|dee,");
    }

    @Test
    void findsWhoHasShownACompetence() {
        Run run = Run.of("route", walks, "--from", "ann", "--competence", "Pricing", "--format", "csv");

        assertThat(run.out()).contains("\n1,2,ann|bob|cy,");
    }

    @Test
    void findsWhoClaimsACompetence() {
        Path skills = new MadeUpFiles(folder).write("skills.csv", "person,competence\nbob,welding\n");

        Run run = Run.of("route", walks, "--from", "ann", "--competence", "welding", "--competences", skills);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("ann → bob");
    }

    @Test
    void saysThatThereIsNoWay() {
        assertThat(Run.of("route", walks, "--from", "ann", "--to", "eve").exitCode())
                .isEqualTo(1);
        assertThat(Run.of("route", walks, "--from", "ann", "--to", "dee").exitCode())
                .isEqualTo(1);
        assertThat(Run.of("route", walks, "--from", "zoe", "--to", "dee").err())
                .contains("--from")
                .doesNotContain("zoe");
        assertThat(Run.of("route", walks, "--from", "ann", "--competence", "juggling")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void asksForOneQuestion() {
        assertThat(Run.of("route", walks, "--from", "ann").exitCode()).isEqualTo(2);
        assertThat(Run.of("route", walks, "--from", "ann", "--to", "dee", "--competence", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("route", walks, "--from", "ann", "--to", "dee", "--steps", 4)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.of("route", walks, "--to", "dee").err()).contains("missing: --from");
    }
}
