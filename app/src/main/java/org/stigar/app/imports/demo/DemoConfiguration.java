package org.stigar.app.imports.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.database.StigarHome;
import org.stigar.app.people.People;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.trail.state.AgreedRhythm;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoAccounts demoAccounts(Accounts accounts, People people, StigarHome home, SecureRandom random) {
        return new DemoAccounts(accounts, people, home, random);
    }

    @Bean
    DemoLoader demoLoader(
            People people,
            WalkLog walks,
            ObjectProvider<Trails> trails,
            DemoAccounts accounts,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${stigar.demo.people:1200}") int size) {
        Optional<Trails> known = Optional.ofNullable(trails.getIfAvailable());
        return new DemoLoader(
                people,
                walks,
                drawn -> known.ifPresent(all -> all.agree(
                        drawn.by(),
                        drawn.with(),
                        AgreedRhythm.valueOf(drawn.rhythm().name()))),
                accounts,
                new TransactionTemplate(transactions),
                clock,
                size);
    }

    @Bean
    DemoNotice demoNotice() {
        return new DemoNotice();
    }
}
