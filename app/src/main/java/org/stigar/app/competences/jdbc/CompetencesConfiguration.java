package org.stigar.app.competences.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Spelling;
import org.stigar.app.database.Notices;
import org.stigar.app.database.Notices.Listener;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class CompetencesConfiguration {

    private static final String CHANNEL = "competences_changed";

    @Bean
    CurrentCatalogue currentCatalogue(JdbcTemplate jdbc, PlatformTransactionManager transactions, Notices notices) {
        CurrentCatalogue current = new CurrentCatalogue(
                jdbc, new TransactionTemplate(transactions), change -> notices.send(CHANNEL, change));
        follow(notices, current);
        return current;
    }

    /** Reads anew whenever a node changed what this one does not know, and whenever that may have been missed. */
    static void follow(Notices notices, CurrentCatalogue current) {
        notices.listen(CHANNEL, new Listener() {
            @Override
            public void heard(String change) {
                current.follow(change);
            }

            @Override
            public void catchUp() {
                current.reload();
            }
        });
    }

    @Bean
    CatalogueRows catalogueRows(JdbcTemplate jdbc) {
        return new CatalogueRows(jdbc);
    }

    /** Fills the words of a catalogue that was there before they were. */
    @Bean
    WordRows wordRows(JdbcTemplate jdbc, CurrentCatalogue current) {
        WordRows words = new WordRows(jdbc);
        current.write(() -> words.fillIfEmpty(current.catalogue()));
        return words;
    }

    @Bean
    JdbcSpelling spelling(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcSpelling(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    HelpRows helpRows(JdbcClient jdbc) {
        return new HelpRows(jdbc);
    }

    @Bean
    JdbcCompetences competences(
            CurrentCatalogue current,
            CatalogueRows rows,
            WordRows words,
            Spelling spelling,
            JdbcClient jdbc,
            Pseudonyms pseudonyms,
            Participation participation) {
        return new JdbcCompetences(current, rows, words, spelling, new ClaimRows(jdbc), pseudonyms, participation);
    }

    @Bean
    JdbcShownCompetence shownCompetence(
            CurrentCatalogue current,
            CatalogueRows rows,
            HelpRows helps,
            Pseudonyms pseudonyms,
            People people,
            Participation participation,
            SecureRandom random) {
        return new JdbcShownCompetence(current, rows, helps, pseudonyms, people, participation, random);
    }

    @Bean
    CompetenceRecords competenceRecords(
            CurrentCatalogue current,
            CatalogueRows rows,
            JdbcClient jdbc,
            Competences competences,
            ShownCompetence shown,
            Pseudonyms pseudonyms,
            People people,
            Clock clock) {
        return new CompetenceRecords(current, rows, jdbc, competences, shown, pseudonyms, people, clock);
    }

    @Bean
    HelpRetention helpRetention(CurrentCatalogue current, CatalogueRows rows, HelpRows helps) {
        return new HelpRetention(current, rows, helps);
    }
}
