package org.stigar.app.journeys.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Needs;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.SeamMarks;
import org.stigar.app.journeys.Signals;

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

    @Bean
    StoredSeams.Marks journeySeamMarks(JdbcClient jdbc, TransactionTemplate transactions) {
        return new StoredSeams.Marks(jdbc, transactions);
    }

    @Bean
    StoredSeams.Calls journeySeamCalls(JdbcClient jdbc, TransactionTemplate transactions) {
        return new StoredSeams.Calls(jdbc, transactions);
    }

    @Bean
    JourneyNotes journeyNotes(Signals signals, Needs needs, SeamMarks marks, SeamCalls calls) {
        return new JourneyNotes(signals, needs, marks, calls);
    }
}
