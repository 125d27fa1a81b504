package org.stigar.app.journeys.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.stigar.app.imports.Demo;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.people.People;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoJourneyConfiguration {

    @Bean
    DemoJourney demoJourney(Demo demo, Journeys journeys, People people, Clock clock) {
        return new DemoJourney(demo, journeys, people, clock);
    }
}
