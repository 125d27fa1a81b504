package org.stigar.app.trails.web;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.trails.Reminding;

@Configuration(proxyBeanMethods = false)
class TrailPagesConfiguration {

    @Bean
    Ends ends(People people, Clock clock) {
        return new Ends(people, clock);
    }

    @Bean
    WorthWalking worthWalking(Participation participation, ObjectProvider<Reminding> reminding, Clock clock) {
        return new WorthWalking(participation, reminding::orderedStream, clock);
    }
}
