package org.stigar.app.arenas.workshop.kept;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.visitors.VisitorRows;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class WorkshopKeptConfiguration {

    @Bean
    StoredRules workshopRules(
            JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms, SecureRandom random) {
        return new StoredRules(jdbc, transactions, pseudonyms, random);
    }

    @Bean
    DayRecords workshopDayRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new DayRecords(jdbc, pseudonyms);
    }

    @Bean
    StoredMoves workshopMoves(JdbcClient jdbc, Pseudonyms pseudonyms, VisitorRows visitors) {
        return new StoredMoves(jdbc, pseudonyms, visitors);
    }

    @Bean
    StoredLinks workshopLinks(JdbcClient jdbc, TransactionTemplate transactions) {
        return new StoredLinks(jdbc, transactions);
    }

    @Bean
    StoredHarvest workshopHarvest(
            JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms, SecureRandom random) {
        return new StoredHarvest(jdbc, transactions, pseudonyms, random);
    }

    @Bean
    StoredNotes workshopNotes(JdbcClient jdbc) {
        return new StoredNotes(jdbc);
    }

    @Bean
    OutcomeRecords workshopOutcomeRecords(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new OutcomeRecords(jdbc, pseudonyms);
    }

    @Bean
    HarvestRetention workshopHarvestRetention(JdbcClient jdbc) {
        return new HarvestRetention(jdbc);
    }
}
