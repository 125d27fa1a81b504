package org.stigar.app.trails.letters;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.Trails;

@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    @Bean
    LetterWords trailWords(MessageSource words, People people) {
        return new LetterWords(words, people, "trails.confirm.gone.");
    }

    @Bean
    TrailLetters trailLetters(
            People people,
            Participation participation,
            Subscriptions subscriptions,
            AttentionBudget budget,
            ActionLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords trailWords) {
        return new TrailLetters(people, participation, subscriptions, budget, links, outbox, languages, trailWords);
    }

    @Bean
    ConfirmLine confirmLine(Drawing drawing, LetterWords trailWords, Clock clock) {
        return new ConfirmLine(drawing, trailWords, clock);
    }

    @Bean
    ConfirmWalk confirmWalk(Trails trails, People people, LetterWords trailWords, Clock clock) {
        return new ConfirmWalk(trails, people, trailWords, clock);
    }
}
