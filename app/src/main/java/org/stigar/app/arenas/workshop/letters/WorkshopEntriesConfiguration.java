package org.stigar.app.arenas.workshop.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.workshop.Workshops;

@Configuration(proxyBeanMethods = false)
class WorkshopEntriesConfiguration {

    @Bean
    WorkshopEntries workshopEntries(Workshops workshops, Inviting inviting) {
        return new WorkshopEntries(workshops, inviting);
    }
}
