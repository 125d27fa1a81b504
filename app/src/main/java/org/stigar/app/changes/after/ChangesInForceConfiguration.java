package org.stigar.app.changes.after;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.plans.ChosenPlans;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.privacy.GuardianLog;

@Configuration(proxyBeanMethods = false)
class ChangesInForceConfiguration {

    @Bean
    ChangesInForce changesInForce(Changes changes, Forecasting forecasting, Leaders leaders, Clock clock) {
        return new ChangesInForce(changes, forecasting, leaders, clock);
    }

    @Bean
    ToldRows toldPlanRows(JdbcClient jdbc) {
        return new ToldRows(jdbc);
    }

    @Bean
    TellingPlans tellingPlans(
            Changes changes,
            ChosenPlans chosen,
            CountedPeople people,
            ToldRows rows,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        return new TellingPlans(changes, chosen, people, rows, transactions, new NamedLocks(jdbc));
    }

    @Bean
    ToldPlans toldPlans(
            ToldRows rows,
            ChangesInForce inForce,
            Forecasting forecasting,
            Freeze freeze,
            GuardianLog log,
            Clock clock) {
        return new ToldPlans(rows, inForce, forecasting, freeze, log, clock);
    }
}
