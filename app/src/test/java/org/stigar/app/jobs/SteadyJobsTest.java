package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stigar.app.AppTest;

@AppTest
class SteadyJobsTest {

    /** What sends, plans, counts, and ends what was agreed to end on a day: a clock that jumps costs an answer or a log-in, and no memory. */
    private static final Set<String> BY_THE_CLOCK = Set.of(
            "access-housekeeping",
            "asks-time",
            "changes-follow-up",
            "coffee-rounds",
            "forest-night",
            "hooks-send",
            "imports-tidying",
            "mail-replies",
            "mail-send",
            "organisation-leaders",
            "privacy-keys",
            "privacy-sweep",
            "programme-meetings",
            "pulse-reminders",
            "upkeep-digests",
            "workshop-walks");

    @Autowired
    private List<RecurringJob> jobs;

    /** A new job is either harmless under a wrong clock, and stands above, or goes by the steady time. */
    @Test
    void whatForgetsOrPublishesGoesBySteadyTime() {
        assertThat(jobs)
                .filteredOn(job -> job.time() == RecurringJob.Time.CLOCK)
                .extracting(RecurringJob::name)
                .isSubsetOf(BY_THE_CLOCK);
        assertThat(jobs)
                .filteredOn(job -> job.time() == RecurringJob.Time.STEADY)
                .hasSizeGreaterThan(12);
    }
}
