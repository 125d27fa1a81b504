package org.stigar.app.asks.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.Asks;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.organisation.OpenlyFound;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.ask.AskTerms;
import org.stigar.core.competence.ranking.Candidate.Findable;

@Configuration(proxyBeanMethods = false)
class AsksConfiguration {

    @Bean
    AskRows askRows(JdbcClient jdbc) {
        return new AskRows(jdbc);
    }

    @Bean
    AskLocks askLocks(JdbcClient jdbc) {
        return new AskLocks(new NamedLocks(jdbc));
    }

    @Bean
    JdbcCurtains curtains(JdbcClient jdbc, AskRows askRows, Pseudonyms pseudonyms) {
        return new JdbcCurtains(jdbc, askRows, pseudonyms);
    }

    @Bean
    OpenlyFound openlyFound(JdbcCurtains curtains) {
        return people -> curtains.of(people).entrySet().stream()
                .filter(curtain -> curtain.getValue().findable() == Findable.BY_ALL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Bean
    Reach reach(
            AskRows askRows,
            People people,
            Participation participation,
            Pseudonyms pseudonyms,
            JdbcCurtains curtains,
            Trails trails,
            AttentionBudget budget) {
        return new Reach(askRows, people, participation, pseudonyms, curtains, trails, budget);
    }

    @Bean
    JdbcAsks asks(
            AskRows askRows,
            AskLocks askLocks,
            Reach reach,
            Pseudonyms pseudonyms,
            Competences competences,
            ObjectProvider<AskListener> listeners,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        return new JdbcAsks(
                askRows,
                askLocks,
                new StoredAsks(pseudonyms, competences, AskTerms.DEFAULT),
                reach,
                pseudonyms,
                competences,
                () -> listeners.orderedStream().toList(),
                new TransactionTemplate(transactions),
                AskTerms.DEFAULT,
                random);
    }

    @Bean
    HelpNoted helpNoted(WalkLog log, Competences competences, ShownCompetence shown) {
        return new HelpNoted(log, competences, shown);
    }

    @Bean
    AskTime askTime(JdbcAsks asks, AskRows askRows, JdbcClient jdbc) {
        return new AskTime(asks, askRows, jdbc);
    }

    @Bean
    AskRecords askRecords(
            AskRows askRows,
            JdbcCurtains curtains,
            AskLocks askLocks,
            JdbcClient jdbc,
            Asks asks,
            Pseudonyms pseudonyms,
            People people,
            Clock clock) {
        return new AskRecords(askRows, curtains, askLocks, jdbc, asks, pseudonyms, people, clock);
    }
}
