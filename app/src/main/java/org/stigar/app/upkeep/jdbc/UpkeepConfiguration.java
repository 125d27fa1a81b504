package org.stigar.app.upkeep.jdbc;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Leadership;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.letters.DigestLetters;
import org.stigar.app.upkeep.pick.Reasons;
import org.stigar.app.upkeep.steps.FiveSteps;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.app.walks.DaySets;

@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

    @Bean
    UpkeepRows upkeepRows(JdbcClient jdbc) {
        return new UpkeepRows(jdbc);
    }

    @Bean
    Reasons nudgeReasons(
            Trails trails,
            Asks asks,
            Curtains curtains,
            Competences competences,
            ShownCompetence shown,
            People people,
            Participation participation,
            Leadership leadership,
            DaySets daySets,
            ChangesAhead changes,
            ObjectProvider<AnnouncedChanges> announced) {
        return new Reasons(
                trails,
                asks,
                curtains,
                competences,
                shown,
                people,
                participation,
                leadership,
                daySets,
                changes,
                announced.getIfAvailable(() -> AnnouncedChanges.NONE));
    }

    @Bean
    FiveSteps fiveSteps(Trails trails, Asks asks, ShownCompetence shown, People people) {
        return new FiveSteps(trails, asks, shown, people);
    }

    @Bean
    DigestLetters digestLetters(
            Outbox outbox,
            ActionLinks links,
            ReadersLanguage languages,
            MessageSource words,
            People people,
            PublicAddress address) {
        return new DigestLetters(outbox, links, languages, words, people, address);
    }

    @Bean
    JdbcChangesAhead changesAhead(
            JdbcClient jdbc,
            UpkeepRows upkeepRows,
            PlatformTransactionManager transactions,
            People people,
            Pseudonyms pseudonyms,
            DigestLetters letters) {
        return new JdbcChangesAhead(
                jdbc,
                upkeepRows,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                people,
                pseudonyms,
                letters);
    }

    @Bean
    JdbcUpkeep upkeep(
            UpkeepRows upkeepRows,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            People people,
            Pseudonyms pseudonyms,
            Trails trails,
            Reasons reasons,
            FiveSteps steps,
            AttentionBudget budget,
            Subscriptions subscriptions,
            DigestLetters letters,
            OrderTrial trial) {
        return new JdbcUpkeep(
                upkeepRows,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                people,
                pseudonyms,
                trails,
                reasons,
                steps,
                budget,
                subscriptions,
                letters,
                trial);
    }

    @Bean
    SnoozeNudge snoozeNudge(JdbcUpkeep upkeep, MessageSource words, People people, Clock clock) {
        return new SnoozeNudge(upkeep, new LetterWords(words, people, "upkeep.snooze.gone."), clock);
    }

    @Bean
    DigestJob digestJob(JdbcUpkeep upkeep) {
        return new DigestJob(upkeep);
    }

    @Bean
    UpkeepRecords upkeepRecords(
            UpkeepRows upkeepRows,
            JdbcUpkeep upkeep,
            JdbcChangesAhead changesAhead,
            DigestLetters letters,
            Pseudonyms pseudonyms,
            People people) {
        return new UpkeepRecords(upkeepRows, upkeep, changesAhead, letters, pseudonyms, people);
    }
}
