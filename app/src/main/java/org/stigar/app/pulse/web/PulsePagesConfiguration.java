package org.stigar.app.pulse.web;

import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.Participation;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.invited.Invitations;
import org.stigar.app.pulse.run.Answering;

@Configuration(proxyBeanMethods = false)
class PulsePagesConfiguration {

    @Bean
    PulseReaders pulseReaders(Pulses pulses, Answering answering, Freeze freeze, GuardianLog log, Clock clock) {
        return new PulseReaders(pulses, answering, freeze, log, clock);
    }

    @Bean
    BesideSection besideSection(Pulses pulses, PulseReaders readers, Invitations invitations, MessageSource messages) {
        return new BesideSection(pulses, readers, invitations, messages);
    }

    @Bean
    PulseSection pulseSection(Answering answering, Participation participation) {
        return new PulseSection(answering, participation);
    }
}
