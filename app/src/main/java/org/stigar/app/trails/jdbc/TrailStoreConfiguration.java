package org.stigar.app.trails.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.LostOccasions;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.letters.TrailLetters;
import org.stigar.app.walks.CurrentOpenness;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.trail.openness.Openness;

@Configuration(proxyBeanMethods = false)
class TrailStoreConfiguration {

    @Bean
    Tables trailTables(JdbcClient jdbc, SecureRandom random) {
        return new Tables(jdbc, random);
    }

    @Bean
    DeclaredWalks declaredWalks(WalkLog log) {
        return new DeclaredWalks(log);
    }

    @Bean
    JdbcTrails trails(
            Tables trailTables,
            PlatformTransactionManager transactions,
            Pseudonyms pseudonyms,
            People people,
            DaySets daySets,
            DeclaredWalks walks,
            TrailLetters letters,
            ObjectProvider<LostOccasions> lost,
            ObjectProvider<CurrentOpenness> openness,
            Clock clock) {
        return new JdbcTrails(
                trailTables,
                new TransactionTemplate(transactions),
                pseudonyms,
                daySets,
                walks,
                new Sight(
                        people,
                        (me, others, now) -> lost.stream()
                                .map(each -> each.since(me, others, now))
                                .findFirst()
                                .orElse(Map.of()),
                        openness.getIfAvailable(() -> Openness::shipped)),
                letters,
                clock);
    }

    @Bean
    JdbcDrawing drawing(
            Tables trailTables,
            PlatformTransactionManager transactions,
            Pseudonyms pseudonyms,
            People people,
            Participation participation,
            Trails trails,
            DeclaredWalks walks,
            TrailLetters letters) {
        return new JdbcDrawing(
                trailTables,
                new TransactionTemplate(transactions),
                pseudonyms,
                people,
                participation,
                trails,
                walks,
                letters);
    }

    @Bean
    TrailRecords trailRecords(Tables trailTables, Pseudonyms pseudonyms, People people, Trails trails, Clock clock) {
        return new TrailRecords(trailTables, pseudonyms, people, trails, clock);
    }

    @Bean
    TrailRetention trailRetention(JdbcClient jdbc, Pseudonyms pseudonyms, DaySets daySets) {
        return new TrailRetention(jdbc, pseudonyms, daySets);
    }
}
