package org.stigar.app.reach.own;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.DaySets;

@Configuration(proxyBeanMethods = false)
class ReachConfiguration {

    @Bean
    YearLines yearLines(JdbcClient jdbc) {
        return new YearLines(jdbc);
    }

    @Bean
    StoredReaches reaches(
            YearLines lines,
            Trails trails,
            DaySets daySets,
            Competences competences,
            ShownCompetence shown,
            Curtains curtains,
            People people,
            Pseudonyms pseudonyms) {
        return new StoredReaches(lines, trails, daySets, competences, shown, curtains, people, pseudonyms);
    }

    @Bean
    YearKeeping yearKeeping(YearLines lines, Asks asks, Pseudonyms pseudonyms, SecureRandom random) {
        return new YearKeeping(lines, asks, pseudonyms, random);
    }

    @Bean
    YearRecords yearRecords(YearLines lines, JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new YearRecords(lines, new NamedLocks(jdbc), pseudonyms);
    }
}
