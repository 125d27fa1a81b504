package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void doublesUpToAnHour() {
        var backOff = new BackOff(Schedules.fixedDelay(Duration.ofSeconds(5)), Duration.ofMinutes(1));

        assertThat(IntStream.of(0, 1, 2, 5, 6, 7, 1_000_000)
                        .mapToObj(backOff::pause)
                        .map(Duration::toMinutes))
                .isEqualTo(List.of(1L, 2L, 4L, 32L, 60L, 60L, 60L));
    }

    /** What a database or a mail server says quotes what it was given. */
    @Test
    void logsKindsOfFaultsAndNoMessage() {
        String said = BackOff.kinds(new IllegalStateException(
                "for ann@example.org", new SQLException("Key (address)=(ann@example.org) already exists")));

        assertThat(said)
                .startsWith("java.lang.IllegalStateException, from java.sql.SQLException at org.stigar.app.jobs.")
                .doesNotContain("ann");
    }
}
