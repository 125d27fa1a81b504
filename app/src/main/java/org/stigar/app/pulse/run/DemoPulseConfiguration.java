package org.stigar.app.pulse.run;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.imports.Demo;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.WaveRows;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoPulseConfiguration {

    @Bean
    DemoPulse demoPulse(
            Demo demo,
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Closing closing,
            People people,
            SmallestGroup smallest,
            TransactionTemplate transactions,
            Clock clock) {
        return new DemoPulse(demo, pulses, waves, asked, answers, closing, people, smallest, transactions, clock);
    }
}
