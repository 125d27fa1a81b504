package org.stigar.app.hooks.jdbc;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.hooks.send.Targets;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

    @Bean
    HookRows hookRows(JdbcClient jdbc, SecureRandom random) {
        return new HookRows(jdbc, random);
    }

    /** The hosts stand with commas between them. */
    @Bean
    Targets hookTargets(@Value("${stigar.hooks.allowed-hosts:}") String allowedHosts, PublicAddress address) {
        Set<String> hosts = Arrays.stream(allowedHosts.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Targets(hosts, address);
    }

    @Bean
    JdbcHooks hooks(
            HookRows hookRows,
            JdbcClient jdbc,
            Targets targets,
            Pseudonyms pseudonyms,
            People people,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        return new JdbcHooks(
                hookRows,
                new NamedLocks(jdbc),
                targets,
                pseudonyms,
                people,
                new TransactionTemplate(transactions),
                random);
    }

    @Bean
    JdbcEventQueue hookEventQueue(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcEventQueue(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    AskEvents askEvents(HookRows hookRows, Pseudonyms pseudonyms) {
        return new AskEvents(hookRows, pseudonyms);
    }

    @Bean
    HookRecords hookRecords(HookRows hookRows, JdbcHooks hooks, Pseudonyms pseudonyms) {
        return new HookRecords(hookRows, hooks, pseudonyms);
    }
}
