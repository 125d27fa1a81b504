package org.stigar.app.organisation.jdbc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class OrganisationRowsConfiguration {

    @Bean
    StoredPublications publications(JdbcClient jdbc) {
        return new StoredPublications(jdbc);
    }

    @Bean
    CohortRows cohortRows(JdbcTemplate jdbc, Pseudonyms pseudonyms) {
        return new CohortRows(jdbc, pseudonyms);
    }

    @Bean
    StoredLeaders leaders(JdbcClient jdbc) {
        return new StoredLeaders(jdbc);
    }

    @Bean
    StoredGuardians guardians(JdbcClient jdbc) {
        return new StoredGuardians(jdbc);
    }

    @Bean
    WishRows wishRows(JdbcClient jdbc) {
        return new WishRows(jdbc);
    }

    @Bean
    StoredSmallestGroup smallestGroup(JdbcClient jdbc) {
        return new StoredSmallestGroup(jdbc);
    }

    @Bean
    StoredFreeze freeze(JdbcClient jdbc) {
        return new StoredFreeze(jdbc);
    }

    @Bean
    OrganisationRecords organisationRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new OrganisationRecords(jdbc, pseudonyms);
    }
}
