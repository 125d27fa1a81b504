package org.stigar.app.changes.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.stigar.app.changes.Changes;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoChangeConfiguration {

    @Bean
    DemoChange demoChange(Demo demo, Changes changes, People people, Clock clock) {
        return new DemoChange(demo, changes, people, clock);
    }
}
