package org.stigar.app.privacy.keys.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.keys.KeyHolders;
import org.stigar.app.privacy.keys.TwoKeys;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    JdbcProposals keyProposals(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new JdbcProposals(jdbc, pseudonyms);
    }

    @Bean
    JdbcGuardianLog guardianLog(JdbcClient jdbc, Pseudonyms pseudonyms, SecureRandom random) {
        return new JdbcGuardianLog(jdbc, pseudonyms, random);
    }

    @Bean
    KeyHolders keyHolders(Accounts accounts) {
        return accounts::usableRoles;
    }

    @Bean
    TwoKeys twoKeys(
            ObjectProvider<KeyedChange> changes,
            JdbcProposals keyProposals,
            JdbcGuardianLog guardianLog,
            KeyHolders holders,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        return new TwoKeys(
                changes.stream().toList(),
                keyProposals,
                guardianLog,
                holders,
                new TransactionTemplate(transactions),
                random);
    }

    @Bean
    KeyExpiry keyExpiry(TwoKeys keys) {
        return new KeyExpiry(keys);
    }

    @Bean
    KeyRecords keyRecords(
            JdbcClient jdbc,
            JdbcProposals keyProposals,
            JdbcGuardianLog guardianLog,
            Pseudonyms pseudonyms,
            Clock clock) {
        return new KeyRecords(jdbc, keyProposals, guardianLog, pseudonyms, clock);
    }
}
