package org.stigar.app.organisation.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.competences.Competences;
import org.stigar.app.imports.Demo;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Guardians;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.OpenlyFound;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.organisation.jdbc.StoredPublications;
import org.stigar.app.organisation.sight.Sight;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;

@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    Viewers viewers(Accounts accounts, Leaders leaders, Guardians guardians) {
        return new Viewers(accounts, leaders, guardians);
    }

    @Bean
    Snapshots snapshots(
            People people,
            Participation participation,
            Viewers viewers,
            CohortRows cohorts,
            Competences competences,
            OpenlyFound openly) {
        return new Snapshots(people, participation, viewers, cohorts, competences, openly);
    }

    @Bean
    CountedPeople countedPeople(
            Publications publications,
            CohortRows cohorts,
            Viewers viewers,
            Participation participation,
            Freeze freeze) {
        return new LastCohort(publications, cohorts, viewers, participation, freeze);
    }

    @Bean
    Forecaster forecaster(
            AllTrails trails,
            Snapshots snapshots,
            People people,
            Publications publications,
            Freeze freeze,
            Sight sight) {
        return new Forecaster(trails, snapshots, people, publications, freeze, sight);
    }

    @Bean
    Publishing publishing(
            AllTrails trails,
            Snapshots snapshots,
            Viewers viewers,
            Freeze freeze,
            StoredPublications publications,
            CohortRows cohorts,
            SmallestGroup group,
            PlatformTransactionManager transactions,
            Environment environment,
            Clock clock) {
        Publisher publisher = new Publisher(
                trails,
                snapshots,
                viewers,
                freeze,
                publications,
                cohorts,
                group,
                new TransactionTemplate(transactions),
                environment.matchesProfiles("demo") ? Duration.ZERO : Publisher.READING_TIME);
        return new Publishing(
                publisher,
                Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "publication");
                    thread.setDaemon(true);
                    return thread;
                }),
                clock);
    }

    @Bean
    @Profile("demo")
    DemoFigures demoFigures(
            Demo demo, LeaderRole role, Leaders leaders, People people, Publishing publishing, Clock clock) {
        return new DemoFigures(demo, role, leaders, people, publishing, clock);
    }
}
