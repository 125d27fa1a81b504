package org.stigar.app.arenas.workshop.called;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.CalledWorkshops;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class CalledWorkshopsConfiguration {

    @Bean
    CalledWorkshops calledWorkshops(
            Workshops workshops,
            People people,
            Participation participation,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            SecureRandom random) {
        return new SeamWorkshops(workshops, people, participation, transactions, new NamedLocks(jdbc), random);
    }
}
