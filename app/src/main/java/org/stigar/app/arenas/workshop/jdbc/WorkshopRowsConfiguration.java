package org.stigar.app.arenas.workshop.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.arrangers.ArrangerRows;
import org.stigar.app.arenas.workshop.visitors.VisitorRows;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class WorkshopRowsConfiguration {

    @Bean
    WorkshopRows workshopRows(JdbcClient jdbc) {
        return new WorkshopRows(jdbc);
    }

    @Bean
    SeatRows workshopSeatRows(JdbcClient jdbc) {
        return new SeatRows(jdbc);
    }

    @Bean
    MetRows workshopMetRows(JdbcClient jdbc) {
        return new MetRows(jdbc);
    }

    @Bean
    StoredWorkshops workshops(
            WorkshopRows rows,
            SeatRows seats,
            ArrangerRows arrangers,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            VisitorRows visitors,
            SecureRandom random) {
        return new StoredWorkshops(
                rows, seats, arrangers, transactions, new Naming(pseudonyms, people, visitors), random);
    }

    @Bean
    StoredTold workshopTold(JdbcClient jdbc, People people, Pseudonyms pseudonyms, VisitorRows visitors) {
        return new StoredTold(jdbc, new Naming(pseudonyms, people, visitors), pseudonyms);
    }

    @Bean
    WorkshopRecords workshopRecords(
            StoredWorkshops workshops, WorkshopRows rows, SeatRows seats, Pseudonyms pseudonyms) {
        return new WorkshopRecords(workshops, rows, seats, pseudonyms);
    }

    @Bean
    WorkshopRetention workshopRetention(WorkshopRows rows) {
        return new WorkshopRetention(rows);
    }
}
