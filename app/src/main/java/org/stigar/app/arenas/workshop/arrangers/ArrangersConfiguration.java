package org.stigar.app.arenas.workshop.arrangers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class ArrangersConfiguration {

    @Bean
    ArrangerRows arrangerRows(JdbcClient jdbc) {
        return new ArrangerRows(jdbc);
    }

    @Bean
    JdbcArrangers arrangers(
            ArrangerRows arrangerRows,
            Workshops workshops,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms) {
        return new JdbcArrangers(arrangerRows, workshops, transactions, people, pseudonyms);
    }
}
