package org.stigar.app.organisation.leading;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.jdbc.WishRows;
import org.stigar.app.people.People;
import org.stigar.app.privacy.FirstKey;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange;

@Configuration(proxyBeanMethods = false)
class LeadingConfiguration {

    @Bean
    LeaderWishes leaderWishes(
            WishRows rows, Leaders leaders, LeaderRole role, Accounts accounts, People people, Clock clock) {
        return new LeaderWishes(rows, leaders, role, accounts, people, clock);
    }

    @Bean
    KeyedChange grantOfAUnit(LeaderWishes wishes) {
        return LeaderKey.of(wishes);
    }

    @Bean
    Leading leading(
            WishRows rows,
            LeaderWishes wishes,
            Leaders leaders,
            LeaderRole role,
            Accounts accounts,
            People people,
            FirstKey keys,
            GuardianLog log,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        return new Leading(
                rows,
                wishes,
                leaders,
                role,
                accounts,
                people,
                keys,
                log,
                new TransactionTemplate(transactions),
                random);
    }

    @Bean
    LeaderEndings leaderEndings(Leading leading) {
        return new LeaderEndings(leading);
    }
}
