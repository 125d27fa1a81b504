package org.stigar.app.access.entry;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Secrets;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    Secrets secrets(SecureRandom random) {
        return new Secrets(random);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Attempts attempts(JdbcClient database, Clock clock) {
        return new Attempts(database, clock);
    }

    @Bean
    EntryLinks entryLinks(JdbcClient database, Secrets secrets, PublicAddress address, Clock clock) {
        return new EntryLinks(database, secrets, address, clock);
    }

    @Bean
    StoredAccounts accounts(
            JdbcClient database,
            People people,
            Passwords passwords,
            EntryLinks links,
            Clock clock,
            ApplicationEventPublisher events) {
        return new StoredAccounts(database, people, passwords, links, clock, events);
    }

    @Bean
    StoredLeaderRole leaderRole(JdbcClient database, StoredAccounts accounts, ApplicationEventPublisher events) {
        return new StoredLeaderRole(database, accounts, events);
    }

    @Bean
    PasswordEntry passwordEntry(StoredAccounts accounts, Passwords passwords, Attempts attempts) {
        return new PasswordEntry(accounts, passwords, attempts);
    }

    @Bean
    CountedKnocks knocking(Attempts attempts) {
        return new CountedKnocks(attempts);
    }

    @Bean
    FirstEntry firstEntry(
            JdbcClient database,
            StoredAccounts accounts,
            EntryLinks links,
            People people,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        return new FirstEntry(database, accounts, links, people, random, new TransactionTemplate(transactions));
    }

    @Bean
    LinkLetters linkLetters(
            StoredAccounts accounts,
            People people,
            EntryLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            Attempts attempts,
            PlatformTransactionManager transactions,
            @Qualifier("applicationTaskExecutor") TaskExecutor later) {
        return new LinkLetters(
                accounts,
                people,
                links,
                outbox,
                languages,
                words,
                attempts,
                new TransactionTemplate(transactions),
                later);
    }

    @Bean
    ChosenLanguages chosenLanguages(JdbcClient database) {
        return new ChosenLanguages(database);
    }

    @Bean
    AccessRecords accessRecords(JdbcClient database) {
        return new AccessRecords(database);
    }

    @Bean
    Housekeeping accessHousekeeping(JdbcClient database) {
        return new Housekeeping(database);
    }
}
