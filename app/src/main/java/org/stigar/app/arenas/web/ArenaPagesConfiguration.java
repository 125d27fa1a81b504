package org.stigar.app.arenas.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class ArenaPagesConfiguration {

    @Bean
    CoffeeSection coffeeSection(Coffees coffees, People people, LetterWords coffeeWords) {
        return new CoffeeSection(coffees, people, coffeeWords);
    }
}
