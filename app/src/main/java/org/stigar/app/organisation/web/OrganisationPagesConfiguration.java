package org.stigar.app.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Publications;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class OrganisationPagesConfiguration {

    @Bean
    Sight organisationSight(Publications publications, Leaders leaders, Freeze freeze, People people) {
        return new Sight(publications, leaders, freeze, people);
    }
}
