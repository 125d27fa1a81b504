package org.stigar.app.asks.find;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Spelling;
import org.stigar.app.people.Leadership;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;

@Configuration(proxyBeanMethods = false)
class FindConfiguration {

    @Bean
    Finder finding(
            Competences competences,
            Spelling spelling,
            ShownCompetence shown,
            Curtains curtains,
            People people,
            Pseudonyms pseudonyms,
            Trails trails,
            Leadership leadership,
            JdbcClient jdbc) {
        return new Finder(
                new Understanding(competences, spelling),
                new Candidates(people, competences, shown, curtains),
                leadership,
                new Searches(jdbc),
                competences,
                people,
                pseudonyms,
                trails);
    }
}
