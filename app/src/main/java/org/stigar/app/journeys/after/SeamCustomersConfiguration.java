package org.stigar.app.journeys.after;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.Signals;

@Configuration(proxyBeanMethods = false)
class SeamCustomersConfiguration {

    @Bean
    SeamCustomers customersOfSeams(Journeys journeys, SeamCalls calls, Signals signals) {
        return new SeamCustomers(journeys, calls, signals);
    }
}
