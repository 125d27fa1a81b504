package org.stigar.app.arenas.workshop.replies;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class WorkshopRepliesConfiguration {

    @Bean
    WorkshopReplies workshopReplies(
            Workshops workshops,
            JdbcClient jdbc,
            People people,
            Visitors visitors,
            Pseudonyms pseudonyms,
            TransactionTemplate transactions,
            PublicAddress address,
            Clock clock) {
        return new WorkshopReplies(
                workshops, new ReplyRows(jdbc), people, visitors, pseudonyms, transactions, address, clock);
    }
}
