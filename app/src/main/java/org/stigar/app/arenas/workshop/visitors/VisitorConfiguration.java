package org.stigar.app.arenas.workshop.visitors;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class VisitorConfiguration {

    @Bean
    VisitorRows visitorRows(JdbcClient jdbc) {
        return new VisitorRows(jdbc);
    }

    @Bean
    JdbcVisitors visitors(
            VisitorRows visitorRows,
            Workshops workshops,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            SecureRandom random) {
        return new JdbcVisitors(visitorRows, workshops, transactions, people, pseudonyms, random);
    }

    @Bean
    VisitorRetention visitorRetention(VisitorRows visitorRows) {
        return new VisitorRetention(visitorRows);
    }
}
