package org.stigar.app.arenas.programme.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class ProgrammeRowsConfiguration {

    @Bean
    ProgrammeRows programmeRows(JdbcClient jdbc) {
        return new ProgrammeRows(jdbc);
    }

    @Bean
    StoredGrid programmeGrid(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new StoredGrid(jdbc, pseudonyms);
    }

    @Bean
    StoredProgrammes programmes(
            ProgrammeRows programmeRows,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            SecureRandom random) {
        return new StoredProgrammes(programmeRows, transactions, people, pseudonyms, random);
    }

    @Bean
    ProgrammeRecords programmeRecords(
            StoredProgrammes programmes, ProgrammeRows programmeRows, StoredGrid programmeGrid, Pseudonyms pseudonyms) {
        return new ProgrammeRecords(programmes, programmeRows, programmeGrid, pseudonyms);
    }

    @Bean
    ProgrammeRetention programmeRetention(ProgrammeRows programmeRows) {
        return new ProgrammeRetention(programmeRows);
    }
}
