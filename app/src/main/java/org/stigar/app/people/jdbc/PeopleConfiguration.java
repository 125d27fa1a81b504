package org.stigar.app.people.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.Notices;
import org.stigar.app.database.Notices.Listener;
import org.stigar.app.people.Leadership;
import org.stigar.app.people.Leading;
import org.stigar.intake.pseudonym.PseudonymKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Leading.class)
class PeopleConfiguration {

    private static final String CHANNEL = "people_changed";
    private static final String CHANGED = "";

    /** The key lies outside the database, so that who has only the database knows nobody's trails (privacy P13). */
    @Bean
    PseudonymKey pseudonymKey(@Value("${stigar.home}") String home, SecureRandom random) throws IOException {
        Path keys = Path.of(home, "keys");
        Files.createDirectories(keys);
        return keyIn(keys.resolve("pseudonyms.key"), random);
    }

    /** Reads the key of a file; the first start makes it. */
    static PseudonymKey keyIn(Path file, SecureRandom random) throws IOException {
        if (Files.notExists(file)) {
            PseudonymKey.random(random).save(file);
        }
        return PseudonymKey.read(file);
    }

    @Bean
    JdbcPeople people(JdbcTemplate jdbc, PlatformTransactionManager transactions, PseudonymKey key, Notices notices) {
        JdbcPeople people =
                new JdbcPeople(jdbc, new TransactionTemplate(transactions), key, () -> notices.send(CHANNEL, CHANGED));
        follow(notices, people);
        return people;
    }

    @Bean
    Leadership leadership(JdbcPeople people, Leading leading) {
        return new Leadership(people, leading);
    }

    /** Reads anew whenever a node changed people, and whenever that may have been missed. */
    static void follow(Notices notices, JdbcPeople people) {
        notices.listen(CHANNEL, new Listener() {
            @Override
            public void heard(String payload) {
                people.reload();
            }

            @Override
            public void catchUp() {
                people.reload();
            }
        });
    }

    @Bean
    PeopleRecords peopleRecords(JdbcPeople people) {
        return new PeopleRecords(people, people);
    }
}
