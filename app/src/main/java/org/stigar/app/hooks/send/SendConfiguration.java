package org.stigar.app.hooks.send;

import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.access.Accounts;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;

@Configuration(proxyBeanMethods = false)
class SendConfiguration {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Bean
    Sending hookSending(
            EventQueue queue,
            Targets targets,
            Pseudonyms pseudonyms,
            People people,
            Participation participation,
            Accounts accounts,
            PublicAddress address,
            Clock clock) {
        Owners owners = new Owners(pseudonyms, people, participation, accounts::isUsable);
        Post post = new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), LIMIT);
        return new Sending(queue, owners::mayBeTold, targets, post, address, clock);
    }
}
