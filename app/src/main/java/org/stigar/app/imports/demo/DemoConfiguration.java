package org.stigar.app.imports.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.database.StigarHome;
import org.stigar.app.people.People;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.demo.life.DrawnTrail;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoAccounts demoAccounts(Accounts accounts, People people, StigarHome home, SecureRandom random) {
        return new DemoAccounts(accounts, people, home, random);
    }

    @Bean
    @Order(0) // others make something of the company once it is there
    DemoLoader demoLoader(
            People people,
            WalkLog walks,
            ObjectProvider<Trails> trails,
            CatalogueEditing editing,
            Competences competences,
            DemoAccounts accounts,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${stigar.demo.people:1200}") int size) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Optional<Trails> known = Optional.ofNullable(trails.getIfAvailable());
        return new DemoLoader(
                people,
                walks,
                drawn -> known.ifPresent(all -> agree(all, drawn)),
                new DemoCompetences(editing, competences, transaction)::load,
                accounts,
                transaction,
                clock,
                size);
    }

    /** Both let the trail be used to introduce, so that a demo has whom to ask whether they know somebody. */
    private static void agree(Trails trails, DrawnTrail drawn) {
        trails.agree(
                drawn.by(), drawn.with(), AgreedRhythm.valueOf(drawn.rhythm().name()));
        trails.introduce(drawn.by(), drawn.with(), Introduce.YES);
        trails.introduce(drawn.with(), drawn.by(), Introduce.YES);
    }

    @Bean
    DemoNotice demoNotice() {
        return new DemoNotice();
    }
}
