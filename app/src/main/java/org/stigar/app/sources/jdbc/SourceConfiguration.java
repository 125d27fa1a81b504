package org.stigar.app.sources.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.walks.WalkLog;

@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    StoredSources passiveSources(
            JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms, WalkLog walks, GuardianLog log) {
        return new StoredSources(jdbc, transactions, new NamedLocks(jdbc), pseudonyms, walks, log);
    }

    @Bean
    KeyedChange switchOfASource(StoredSources sources) {
        return sources.key();
    }

    @Bean
    SourceRecords sourceRecords(StoredSources sources, Pseudonyms pseudonyms) {
        return new SourceRecords(sources, pseudonyms);
    }
}
