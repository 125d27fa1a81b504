package org.stigar.app.trails.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class TrailPagesConfiguration {

    @Bean
    Ends ends(People people, Clock clock) {
        return new Ends(people, clock);
    }

    @Bean
    WorthWalking worthWalking(Participation participation, Clock clock) {
        return new WorthWalking(participation, clock);
    }
}
