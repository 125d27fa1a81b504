package org.stigar.app.effect.cases;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.effect.EffectSource;
import org.stigar.app.effect.OutcomeSource;
import org.stigar.app.effect.jdbc.CaseRows;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;

@Configuration(proxyBeanMethods = false)
class EffectsConfiguration {

    @Bean
    Effects effects(
            List<EffectSource> sources,
            List<OutcomeSource> besides,
            AllTrails trails,
            People people,
            Accounts accounts,
            CaseRows effectCases,
            CountedPeople counted,
            Publications publications,
            Freeze freeze,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        return new Effects(
                sources,
                new Comparing(trails, people, accounts, effectCases, besides),
                effectCases,
                counted,
                publications,
                freeze,
                transactions,
                new NamedLocks(jdbc),
                clock);
    }
}
