package org.stigar.app.asks.notes;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.Asks;
import org.stigar.app.competences.Competences;
import org.stigar.app.mail.PersonalLetters;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class NotesConfiguration {

    @Bean
    JdbcLearningNotes learningNotes(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Asks asks,
            Competences competences,
            Pseudonyms pseudonyms,
            PersonalLetters letters,
            PublicAddress address,
            SecureRandom random) {
        return new JdbcLearningNotes(
                jdbc, new TransactionTemplate(transactions), asks, competences, pseudonyms, letters, address, random);
    }

    @Bean
    NoteRecords noteRecords(JdbcClient jdbc, LearningNotes notes, Pseudonyms pseudonyms) {
        return new NoteRecords(jdbc, notes, pseudonyms);
    }
}
