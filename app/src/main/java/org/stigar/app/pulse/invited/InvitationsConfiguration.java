package org.stigar.app.pulse.invited;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.effect.InvitationSource;
import org.stigar.app.pulse.Pulses;

@Configuration(proxyBeanMethods = false)
class InvitationsConfiguration {

    @Bean
    Invitations pulseInvitations(Pulses pulses, ObjectProvider<InvitationSource> sources) {
        return new Invitations(pulses, sources.orderedStream().toList());
    }
}
