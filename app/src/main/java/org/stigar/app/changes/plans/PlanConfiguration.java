package org.stigar.app.changes.plans;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.reach.Reaches;
import org.stigar.app.trails.Trails;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    @Bean
    PlanRows changePlans(JdbcClient jdbc, Pseudonyms pseudonyms) {
        return new PlanRows(jdbc, pseudonyms);
    }

    @Bean
    KnownChanges knownChanges(Changes changes, Forecasting forecasting, People people) {
        return new KnownChanges(changes, forecasting, people);
    }

    @Bean
    OwnChanges ownChanges(KnownChanges known, Trails trails, Reaches reaches, Competences competences, PlanRows rows) {
        return new OwnChanges(known, trails, reaches, competences, rows);
    }

    @Bean
    ChangeRecords changeRecords(PlanRows rows, People people, Pseudonyms pseudonyms) {
        return new ChangeRecords(rows, people, pseudonyms);
    }

    @Bean
    ChosenPlans chosenPlans(KnownChanges known, OwnChanges own, PlanRows rows) {
        return new ChosenPlans(known, own, rows);
    }
}
