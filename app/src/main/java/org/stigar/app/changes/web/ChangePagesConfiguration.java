package org.stigar.app.changes.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.history.ChangeLog;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;

@Configuration(proxyBeanMethods = false)
class ChangePagesConfiguration {

    @Bean
    ReadableChanges readableChanges(Changes changes, People people, MessageSource messages, Clock clock) {
        return new ReadableChanges(changes, people, messages, clock);
    }

    @Bean
    SeenForecasts seenForecasts(Forecasting forecasting, GuardianLog log, Clock clock) {
        return new SeenForecasts(forecasting, log, clock);
    }

    @Bean
    HistoryLines changeHistory(ChangeLog log, Clock clock) {
        return new HistoryLines(log, clock);
    }

    @Bean
    OutcomeSection outcomeSection(
            Changes changes, ReadableChanges readable, SeenForecasts seen, Forecasting forecasting) {
        return new OutcomeSection(changes, readable, seen, forecasting);
    }

    @Bean
    ChangeSection changeSection(OwnChanges own, People people) {
        return new ChangeSection(own, people);
    }
}
