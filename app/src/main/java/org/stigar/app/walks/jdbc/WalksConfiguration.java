package org.stigar.app.walks.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stigar.app.database.Notices;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.app.walks.pair.PairWalks;

@Configuration(proxyBeanMethods = false)
class WalksConfiguration {

    @Bean
    Keeping keeping() {
        return Keeping.SHIPPED;
    }

    @Bean
    PairWalks pairWalks(
            Pseudonyms pseudonyms, People people, Participation participation, Keeping keeping, Clock clock) {
        return new PairWalks(pseudonyms, people, participation, keeping, clock);
    }

    @Bean
    Months months(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Months(jdbc, transactions);
    }

    @Bean
    Changes changes(DataSource database, Notices notices) {
        return new Changes(database, notices);
    }

    @Bean
    JdbcWalkLog walkLog(
            DataSource database,
            PlatformTransactionManager transactions,
            Months months,
            Changes changes,
            PairWalks pairWalks,
            Pseudonyms pseudonyms,
            Keeping keeping,
            Clock clock) {
        return new JdbcWalkLog(database, transactions, months, changes, pairWalks, pseudonyms, keeping, clock);
    }

    @Bean
    DaySetStream daySetStream(DataSource database) {
        return new DaySetStream(database);
    }

    @Bean
    ActiveDays activeDays(
            DataSource database, PlatformTransactionManager transactions, DaySetStream trails, Clock clock) {
        return new ActiveDays(database, transactions, trails, clock);
    }

    @Bean
    JdbcDaySets daySets(JdbcClient jdbc, Pseudonyms pseudonyms, ActiveDays activeDays) {
        return new JdbcDaySets(jdbc, pseudonyms, activeDays);
    }

    @Bean
    WalkRetention walkRetention(Months months, Keeping keeping) {
        return new WalkRetention(months, keeping);
    }

    @Bean
    DaySetRetention daySetRetention(DataSource database, PlatformTransactionManager transactions, Keeping keeping) {
        return new DaySetRetention(database, transactions, keeping);
    }
}
