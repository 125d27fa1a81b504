package org.stigar.app.asks.letters;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.asks.Asks;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.PersonalLetters;
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
    PersonalLetters askLetterWriting(People people, Outbox outbox, ReadersLanguage languages, LetterWords askWords) {
        return new PersonalLetters(Letter.Kind.ASKS, people, outbox, languages, askWords);
    }

    @Bean
    AskLetters askLetters(PersonalLetters letters, ActionLinks links, LetterWords askWords, PublicAddress address) {
        return new AskLetters(letters, links, askWords, address);
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
