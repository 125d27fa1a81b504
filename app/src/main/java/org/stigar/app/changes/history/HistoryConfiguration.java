package org.stigar.app.changes.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.privacy.GuardianLog;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    EventRows changeEvents(JdbcClient jdbc) {
        return new EventRows(jdbc);
    }

    @Bean
    ChangeLog changeLog(EventRows rows, GuardianLog log) {
        return new ChangeLog(rows, log);
    }
}
