package org.stigar.app.arenas.programme.after;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Workshops;

@Configuration(proxyBeanMethods = false)
class EndedProgrammesConfiguration {

    @Bean
    EndedProgrammes endedProgrammes(Programmes programmes, Workshops workshops) {
        return new EndedProgrammes(programmes, workshops);
    }

    @Bean
    InvitedToProgrammes invitedToProgrammes(Programmes programmes) {
        return new InvitedToProgrammes(programmes);
    }
}
