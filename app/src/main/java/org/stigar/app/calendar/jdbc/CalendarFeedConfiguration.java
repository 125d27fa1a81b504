package org.stigar.app.calendar.jdbc;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class CalendarFeedConfiguration {

    @Bean
    JdbcCalendarFeeds calendarFeeds(JdbcClient jdbc, Pseudonyms pseudonyms, SecureRandom random) {
        return new JdbcCalendarFeeds(jdbc, pseudonyms, new Secrets(random));
    }

    @Bean
    CalendarFeedRecords calendarFeedRecords(JdbcCalendarFeeds calendarFeeds) {
        return new CalendarFeedRecords(calendarFeeds);
    }
}
