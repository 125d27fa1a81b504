package org.stigar.app.journeys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeamCustomersConfiguration {

    @Bean
    SeamCustomers customersOfSeams(Journeys journeys, SeamCalls calls, Signals signals) {
        return new SeamCustomers(journeys, calls, signals);
    }
}
