package org.stigar.app.mail.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class MailStoreConfiguration {

    @Bean
    JdbcOutbox outbox(
            JdbcClient jdbc,
            Pseudonyms pseudonyms,
            ObjectProvider<OutsideReaders> outside,
            ActionLinks links,
            Subscriptions subscriptions,
            Clock clock,
            SecureRandom random) {
        return new JdbcOutbox(jdbc, pseudonyms, outside.orderedStream().toList(), links, subscriptions, clock, random);
    }

    @Bean
    JdbcActionLinks actionLinks(
            JdbcClient jdbc, Pseudonyms pseudonyms, PublicAddress address, Clock clock, SecureRandom random) {
        return new JdbcActionLinks(jdbc, pseudonyms, address, clock, random);
    }

    @Bean
    JdbcSubscriptions subscriptions(JdbcClient jdbc, Pseudonyms pseudonyms, Clock clock) {
        return new JdbcSubscriptions(jdbc, pseudonyms, clock);
    }

    @Bean
    JdbcAttentionBudget attentionBudget(
            JdbcClient jdbc, PlatformTransactionManager transactions, Pseudonyms pseudonyms) {
        return new JdbcAttentionBudget(jdbc, new TransactionTemplate(transactions), pseudonyms);
    }

    @Bean
    Unsubscribing unsubscribing(Subscriptions subscriptions, MessageSource words) {
        return new Unsubscribing(subscriptions, words);
    }

    @Bean
    MailTidying mailTidying(JdbcClient jdbc) {
        return new MailTidying(jdbc);
    }

    @Bean
    MailRecords mailRecords(
            JdbcClient jdbc, Pseudonyms pseudonyms, People people, ObjectProvider<OutsideReaders> outside) {
        return new MailRecords(jdbc, pseudonyms, people, outside.orderedStream().toList());
    }
}
