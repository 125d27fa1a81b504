package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stigar.app.AppTest;

@AppTest
class SteadyJobsTest {

    @Autowired
    private List<RecurringJob> jobs;

    /** A new job that forgets must say so by its name, and go by the steady time. */
    @Test
    void whatForgetsOrPublishesGoesBySteadyTime() {
        assertThat(jobs)
                .filteredOn(job -> job.name().contains("retention")
                        || job.name().equals("publication")
                        || job.getClass().getSimpleName().endsWith("Retention"))
                .hasSizeGreaterThan(10)
                .allSatisfy(job -> assertThat(job.time()).as(job.name()).isEqualTo(RecurringJob.Time.STEADY));
    }
}
