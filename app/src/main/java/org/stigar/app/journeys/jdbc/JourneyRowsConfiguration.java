package org.stigar.app.journeys.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class JourneyRowsConfiguration {

    @Bean
    StoredJourneys journeys(JdbcClient jdbc, TransactionTemplate transactions, SecureRandom random) {
        return new StoredJourneys(jdbc, transactions, random);
    }

    @Bean
    StoredSignals journeySignals(JdbcClient jdbc, TransactionTemplate transactions) {
        return new StoredSignals(jdbc, transactions);
    }

    @Bean
    StoredNeeds journeyNeeds(JdbcClient jdbc, TransactionTemplate transactions) {
        return new StoredNeeds(jdbc, transactions);
    }
}
