package org.stigar.app.access.token;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.access.entry.StoredAccounts;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    ApiTokens apiTokens(
            JdbcClient database, StoredAccounts accounts, Secrets secrets, SecureRandom random, Clock clock) {
        return new ApiTokens(database, accounts, secrets, random, clock);
    }
}
