package org.stigar.app.changes.after;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.organisation.Leaders;

@Configuration(proxyBeanMethods = false)
class ChangesInForceConfiguration {

    @Bean
    ChangesInForce changesInForce(Changes changes, Forecasting forecasting, Leaders leaders, Clock clock) {
        return new ChangesInForce(changes, forecasting, leaders, clock);
    }
}
