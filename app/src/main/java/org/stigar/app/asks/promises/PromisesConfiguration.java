package org.stigar.app.asks.promises;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Reaching;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.PersonalLetters;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class PromisesConfiguration {

    @Bean
    PromiseRows promiseRows(JdbcClient jdbc) {
        return new PromiseRows(jdbc);
    }

    @Bean
    PromiseLetters promiseLetters(
            PersonalLetters letters, People people, ActionLinks links, LetterWords askWords, PublicAddress address) {
        return new PromiseLetters(letters, people, links, askWords, address);
    }

    @Bean
    PromiseEntries promiseEntries(Promises promises, PromiseLetters promiseLetters, People people) {
        return new PromiseEntries(promises, promiseLetters, people);
    }

    @Bean
    JdbcPromises promises(
            PromiseRows promiseRows,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Asks asks,
            People people,
            Pseudonyms pseudonyms,
            Reaching reaching,
            PromiseLetters promiseLetters,
            SecureRandom random) {
        return new JdbcPromises(
                promiseRows,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                asks,
                people,
                pseudonyms,
                reaching,
                promiseLetters,
                random);
    }

    @Bean
    KeptByAsk keptByAsk(PromiseRows promiseRows) {
        return new KeptByAsk(promiseRows);
    }

    @Bean
    AnswerPromise answerPromise(Promises promises, LetterWords askWords, Clock clock) {
        return new AnswerPromise(promises, askWords, clock);
    }

    @Bean
    PromiseRecords promiseRecords(
            PromiseRows promiseRows,
            JdbcClient jdbc,
            Promises promises,
            People people,
            Pseudonyms pseudonyms,
            Clock clock) {
        return new PromiseRecords(promiseRows, new NamedLocks(jdbc), promises, people, pseudonyms, clock);
    }

    @Bean
    KeptPromises keptPromises(PromiseRows promiseRows, Pseudonyms pseudonyms) {
        return new KeptPromises(promiseRows, pseudonyms);
    }

    @Bean
    PromiseRetention promiseRetention(PromiseRows promiseRows) {
        return new PromiseRetention(promiseRows);
    }
}
