package org.stigar.app.jobs;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the jobs on this node, unless {@code stigar.jobs} is {@code false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "stigar.jobs", matchIfMissing = true)
class JobsConfiguration {

    @Bean
    JobRunner jobRunner(
            DataSource database,
            ObjectProvider<RecurringJob> jobs,
            Clock clock,
            @Value("${stigar.zone:}") String zone) {
        return new JobRunner(
                database,
                jobs.orderedStream().toList(),
                clock,
                zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone),
                JobRunner.Pace.USUAL);
    }
}
