package org.stigar.app.privacy.keys.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.keys.TwoKeys;

@Configuration(proxyBeanMethods = false)
class KeyPagesConfiguration {

    @Bean
    KeyDesk keyDesk(TwoKeys keys, People people, MessageSource words, Clock clock) {
        return new KeyDesk(keys, people, words, clock);
    }

    @Bean
    LogLines guardianLogLines(GuardianLog guardianLog, KeyDesk desk, MessageSource words) {
        return new LogLines(guardianLog, desk, words);
    }
}
