package org.stigar.app.upkeep.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.people.People;
import org.stigar.app.upkeep.Upkeep;

@Configuration(proxyBeanMethods = false)
class UpkeepPagesConfiguration {

    @Bean
    Names upkeepNames(People people) {
        return new Names(people);
    }

    @Bean
    UpkeepSection upkeepSection(Upkeep upkeep, Names upkeepNames, MessageSource words) {
        return new UpkeepSection(upkeep, upkeepNames, words);
    }

    @Bean
    StepsSection stepsSection(Upkeep upkeep) {
        return new StepsSection(upkeep);
    }
}
