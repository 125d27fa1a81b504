package org.stigar.app.organisation.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.competences.Competences;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Guardians;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.organisation.UnitTrails;
import org.stigar.app.organisation.sight.Accounting;
import org.stigar.app.organisation.sight.SeenSeams;
import org.stigar.app.organisation.sight.SeenTrails;
import org.stigar.app.organisation.sight.Sight;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianPage;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;

@Configuration(proxyBeanMethods = false)
class OrganisationPagesConfiguration {

    /** Freezing takes one key; showing figures again takes two. */
    @Bean
    KeyedChange thawOfFigures(Freeze freeze) {
        return new KeyedChange(
                "organisation.key.thaw",
                Optional.of("/organisation"),
                () -> freeze.findSince().isPresent() ? List.of(Subject.NONE) : List.of(),
                (subject, now) -> freeze.thaw());
    }

    @Bean
    GuardianPage figuresForGuardians(Freeze freeze) {
        return new GuardianPage(
                "/organisation",
                "organisation.guardian.page",
                "organisation.guardian.page.why",
                () -> freeze.findSince().map(since -> "organisation.guardian.page.frozen"));
    }

    @Bean
    GroupKeys groupKeys(SmallestGroup group, Clock clock) {
        return new GroupKeys(group, clock);
    }

    @Bean
    KeyedChange anotherSmallestGroup(GroupKeys keys) {
        return keys.change();
    }

    @Bean
    Accounting organisationAccounting(GuardianLog log, Clock clock) {
        return new Accounting(log, clock);
    }

    @Bean
    Sight organisationSight(
            Publications publications, Leaders leaders, Guardians guardians, Freeze freeze, People people) {
        return new Sight(publications, leaders, guardians, freeze, people);
    }

    @Bean
    UnitSeams unitSeams(Sight sight, Accounting accounting, Competences competences) {
        return new SeenSeams(sight, accounting, competences);
    }

    @Bean
    UnitTrails unitTrails(Sight sight, Accounting accounting) {
        return new SeenTrails(sight, accounting);
    }
}
