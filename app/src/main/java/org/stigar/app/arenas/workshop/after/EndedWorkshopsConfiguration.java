package org.stigar.app.arenas.workshop.after;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.workshop.Workshops;

@Configuration(proxyBeanMethods = false)
class EndedWorkshopsConfiguration {

    @Bean
    EndedWorkshops endedWorkshops(Workshops workshops, List<Series> series) {
        return new EndedWorkshops(workshops, series);
    }

    @Bean
    InvitedToWorkshops invitedToWorkshops(Workshops workshops, List<Series> series) {
        return new InvitedToWorkshops(workshops, series);
    }
}
