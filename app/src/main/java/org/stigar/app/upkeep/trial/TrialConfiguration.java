package org.stigar.app.upkeep.trial;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.Upkeep;

@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    @Bean
    OrderTrial orderTrial(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            People people,
            Pseudonyms pseudonyms,
            Trails trails,
            GuardianLog log,
            SecureRandom random) {
        return new OrderTrial(
                new TrialRows(jdbc),
                Upkeep.LOCK,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                people,
                pseudonyms,
                trails,
                log,
                random);
    }

    /** Switching it off needs one key, and so is no change of this kind. */
    @Bean
    KeyedChange startOfTheOrderTrial(OrderTrial trial) {
        return new KeyedChange(
                OrderTrial.START,
                Optional.of("/upkeep/trial"),
                () -> trial.isOn() ? List.of() : List.of(Subject.NONE),
                (subject, now) -> trial.start(now));
    }
}
