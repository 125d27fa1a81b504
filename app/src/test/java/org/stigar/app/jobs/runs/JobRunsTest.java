package org.stigar.app.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.database.TestDatabase;

class JobRunsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsHowRunsEndedAndNothingOfWhatTheyWereAbout() {
        JobRuns runs = at(NOW);
        runs.note("well", () -> {});
        assertThatThrownBy(() -> runs.note("badly", () -> {
                    throw new IllegalStateException("Ann Ek of example.org");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(runs.list())
                .containsExactly(
                        new JobRun("badly", NOW, NOW, Optional.of("java.lang.IllegalStateException")),
                        new JobRun("well", NOW, NOW, Optional.empty()));
        assertThat(database.client()
                        .sql("select job_run::text from job_run")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("Ann"));
    }

    /** What went wrong is not pushed out by what went well. */
    @Test
    void keepsTenOfEachKindForNinetyDays() {
        assertThatThrownBy(() -> at(NOW).note("job", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        for (int run = 1; run <= 25; run++) {
            at(NOW.plusSeconds(run)).note("job", () -> {});
        }
        assertThat(at(NOW).list()).hasSize(11);
        assertThat(at(NOW).list().get(0).began()).isEqualTo(NOW.plusSeconds(25));

        at(NOW.plus(Duration.ofDays(91))).note("other", () -> {});
        assertThat(at(NOW).list()).extracting(JobRun::job).containsExactly("other");
    }

    /** A job has done its work, also where that cannot be noted. */
    @Test
    void isOfNoImportanceToTheJob() {
        database.client().sql("drop table job_run").update();

        at(NOW).note("job", () -> {});
    }

    private JobRuns at(Instant now) {
        return new JobRuns(JdbcClient.create(database.dataSource()), Clock.fixed(now, ZoneOffset.UTC));
    }
}
