package org.stigar.app.privacy.log;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;

@Configuration(proxyBeanMethods = false)
class OwnLogConfiguration {

    @Bean
    OwnLog ownLog(JdbcClient database, Pseudonyms pseudonyms, SecureRandom random) {
        return new OwnLog(database, pseudonyms, random);
    }

    @Bean
    OwnLogRecords ownLogRecords(OwnLog log) {
        return new OwnLogRecords(log);
    }

    @Bean
    RoleNotes roleNotes(OwnLog log, GuardianLog guardianLog, Clock clock) {
        return new RoleNotes(log, guardianLog, clock);
    }

    @Bean
    OwnLogTidying ownLogTidying(JdbcClient database) {
        return new OwnLogTidying(database);
    }
}
