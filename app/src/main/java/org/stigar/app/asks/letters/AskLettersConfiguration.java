package org.stigar.app.asks.letters;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.asks.Asks;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class AskLettersConfiguration {

    @Bean
    LetterWords askWords(MessageSource words, People people) {
        return new LetterWords(words, people, "asks.confirm.gone.");
    }

    @Bean
    AskLetters askLetters(
            People people,
            ActionLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords askWords,
            PublicAddress address) {
        return new AskLetters(people, links, outbox, languages, askWords, address);
    }

    @Bean
    AnswerAsk answerAsk(Asks asks, LetterWords askWords, Clock clock) {
        return new AnswerAsk(asks, askWords, clock);
    }

    @Bean
    AnswerIntroduction answerIntroduction(Asks asks, LetterWords askWords, Clock clock) {
        return new AnswerIntroduction(asks, askWords, clock);
    }

    @Bean
    CloseAsk closeAsk(Asks asks, LetterWords askWords, Clock clock) {
        return new CloseAsk(asks, askWords, clock);
    }
}
