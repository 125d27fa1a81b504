package org.stigar.app.changes.forecast;

import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.history.EventRows;
import org.stigar.app.changes.jdbc.ForecastRows;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.organisation.Forecasts;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;

@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

    @Bean
    Forecasting forecasting(
            Forecasts forecasts,
            ForecastRows rows,
            People people,
            GuardianLog log,
            EventRows events,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        return new Forecasting(
                forecasts,
                rows,
                people,
                log,
                events,
                transactions,
                new NamedLocks(jdbc),
                Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "forecast");
                    thread.setDaemon(true);
                    return thread;
                }),
                clock);
    }

    @Bean
    FollowingUp followingUpChanges(Changes changes, Forecasting forecasting) {
        return new FollowingUp(changes, forecasting);
    }
}
