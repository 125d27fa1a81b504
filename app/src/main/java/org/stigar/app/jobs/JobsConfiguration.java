package org.stigar.app.jobs;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.jobs.runs.JobRuns;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    JobRuns jobRuns(JdbcClient jdbc, Clock clock) {
        return new JobRuns(jdbc, clock);
    }

    /** Runs the jobs on this node, unless {@code stigar.jobs} is {@code false}. */
    @Bean
    @ConditionalOnBooleanProperty(name = "stigar.jobs", matchIfMissing = true)
    JobRunner jobRunner(
            DataSource database,
            ObjectProvider<RecurringJob> jobs,
            JobRuns jobRuns,
            Clock clock,
            @Value("${stigar.zone:}") String zone) {
        return new JobRunner(
                database,
                jobs.orderedStream().toList(),
                jobRuns,
                clock,
                zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone),
                JobRunner.Pace.USUAL);
    }
}
