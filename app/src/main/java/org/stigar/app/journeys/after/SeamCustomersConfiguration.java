package org.stigar.app.journeys.after;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.Signals;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class SeamCustomersConfiguration {

    @Bean
    SeamCustomers customersOfSeams(Journeys journeys, SeamCalls calls, Signals signals, People people, Clock clock) {
        return new SeamCustomers(journeys, calls, signals, people, clock);
    }
}
