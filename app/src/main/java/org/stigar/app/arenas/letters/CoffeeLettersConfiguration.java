package org.stigar.app.arenas.letters;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class CoffeeLettersConfiguration {

    @Bean
    LetterWords coffeeWords(MessageSource words, People people) {
        return new LetterWords(words, people, "arenas.gone.");
    }

    @Bean
    CoffeeLetters coffeeLetters(
            Outbox outbox,
            Subscriptions subscriptions,
            AttentionBudget budget,
            ActionLinks links,
            ReadersLanguage languages,
            LetterWords coffeeWords,
            People people,
            PublicAddress address) {
        return new CoffeeLetters(outbox, subscriptions, budget, links, languages, coffeeWords, people, address);
    }

    @Bean
    DidYouMeet didYouMeet(Coffees coffees, LetterWords coffeeWords, Clock clock) {
        return new DidYouMeet(coffees, coffeeWords, clock);
    }

    @Bean
    RestCoffee restCoffee(Coffees coffees, LetterWords coffeeWords, Clock clock) {
        return new RestCoffee(coffees, coffeeWords, clock);
    }

    @Bean
    CoffeeEntries coffeeEntries(Coffees coffees, CoffeeLetters coffeeLetters) {
        return new CoffeeEntries(coffees, coffeeLetters);
    }
}
