package org.stigar.app.pulse.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class PulseRowsConfiguration {

    @Bean
    StoredPulses pulses(JdbcClient jdbc, TransactionTemplate transactions, SecureRandom random) {
        return new StoredPulses(jdbc, transactions, random);
    }

    @Bean
    WaveRows pulseWaves(JdbcClient jdbc, SecureRandom random) {
        return new WaveRows(jdbc, random);
    }

    @Bean
    AskedRows pulseAsked(JdbcTemplate jdbc, Pseudonyms pseudonyms, SecureRandom random) {
        return new AskedRows(jdbc, pseudonyms, random);
    }

    @Bean
    AnswerRows pulseAnswers(JdbcTemplate jdbc) {
        return new AnswerRows(jdbc);
    }
}
