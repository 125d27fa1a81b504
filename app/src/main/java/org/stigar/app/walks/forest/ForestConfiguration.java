package org.stigar.app.walks.forest;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.stigar.app.database.Notices;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.CurrentOpenness;
import org.stigar.app.walks.jdbc.ActiveDays;
import org.stigar.app.walks.jdbc.Changes;
import org.stigar.app.walks.jdbc.DaySetStream;
import org.stigar.app.walks.jdbc.TrailReader;

@Configuration(proxyBeanMethods = false)
class ForestConfiguration {

    @Bean
    NodeForest currentForest(
            DataSource database,
            PlatformTransactionManager transactions,
            DaySetStream trails,
            ActiveDays activeDays,
            CurrentOpenness openness,
            Notices notices,
            People people,
            Pseudonyms pseudonyms,
            Clock clock) {
        ChangeLog changeLog = new ChangeLog(database);
        Supplier<TrailWorth> worths = () -> TrailWorth.of(activeDays.vantage(), openness.now());
        Planting planting = new Planting(trails, changeLog, worths, people, pseudonyms, transactions);
        return new NodeForest(
                notices,
                activeDays,
                background -> new ForestFollower(
                        planting, changeLog, new TrailReader(database), worths, people, pseudonyms, clock, background));
    }

    @Bean
    OpennessFits currentOpenness(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new OpennessFits(jdbc, transactions, clock);
    }

    @Bean
    OpennessRefitting opennessRefitting(StoredTrails allTrails, OpennessFits currentOpenness) {
        return new OpennessRefitting(day -> allTrails.before(day, read -> {}), currentOpenness);
    }

    /** {@code forest} among what health is made of. */
    @Bean
    ForestHealth forestHealthIndicator(NodeForest currentForest) {
        return new ForestHealth(currentForest::lag);
    }

    @Bean
    StoredTrails allTrails(
            DaySetStream trails,
            People people,
            Pseudonyms pseudonyms,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        return new StoredTrails(trails, people, pseudonyms, transactions, jdbc);
    }

    @Bean
    ForestNight forestNight(
            DataSource database, PlatformTransactionManager transactions, ActiveDays activeDays, Changes changes) {
        return new ForestNight(database, transactions, activeDays, changes);
    }
}
