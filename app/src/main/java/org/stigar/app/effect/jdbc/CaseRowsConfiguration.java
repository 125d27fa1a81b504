package org.stigar.app.effect.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class CaseRowsConfiguration {

    @Bean
    CaseRows effectCases(JdbcClient jdbc, JdbcTemplate batches, Pseudonyms pseudonyms) {
        return new CaseRows(jdbc, batches, pseudonyms);
    }

    @Bean
    CaseRecords effectRecords(CaseRows effectCases, Pseudonyms pseudonyms) {
        return new CaseRecords(effectCases, pseudonyms);
    }

    @Bean
    CaseRetention effectRetention(CaseRows effectCases) {
        return new CaseRetention(effectCases);
    }
}
