package org.stigar.app.asks.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Finding;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.app.trails.Trails;

@Configuration(proxyBeanMethods = false)
class AskPagesConfiguration {

    @Bean
    Names askNames(People people, Clock clock) {
        return new Names(people, clock);
    }

    @Bean
    Topics askTopics(Finding finding, Competences competences, Clock clock) {
        return new Topics(finding, competences, clock);
    }

    @Bean
    AskPage askPage(
            Asks asks,
            Topics askTopics,
            Names askNames,
            People people,
            Trails trails,
            Competences competences,
            MessageSource messages,
            Clock clock) {
        return new AskPage(
                asks,
                askTopics,
                new Suggestions(people, askNames, competences),
                askNames,
                people,
                trails,
                competences,
                messages,
                clock);
    }

    @Bean
    AskSection askSection(Asks asks, Names askNames, MessageSource messages) {
        return new AskSection(asks, askNames, messages);
    }
}
