package org.stigar.app.changes.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.changes.history.EventRows;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class ChangeRowsConfiguration {

    @Bean
    StoredChanges storedChanges(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Pseudonyms pseudonyms,
            SecureRandom random,
            EventRows events,
            Clock clock) {
        return new StoredChanges(jdbc, transactions, pseudonyms, random, events, clock);
    }

    @Bean
    ForecastRows changeForecasts(JdbcClient jdbc) {
        return new ForecastRows(jdbc);
    }

    @Bean
    DraftRecords draftRecords(StoredChanges changes, Pseudonyms pseudonyms) {
        return new DraftRecords(changes, pseudonyms);
    }
}
