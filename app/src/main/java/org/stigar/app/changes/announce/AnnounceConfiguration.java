package org.stigar.app.changes.announce;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange;

@Configuration(proxyBeanMethods = false)
class AnnounceConfiguration {

    @Bean
    Announcing announcing(
            Changes changes, Forecasting forecasting, GuardianLog log, TransactionTemplate transactions, Clock clock) {
        return new Announcing(changes, forecasting, log, transactions, clock);
    }

    @Bean
    KeyedChange announcementOfAChange(Announcing announcing) {
        return announcing.key();
    }
}
