package org.stigar.app.effect.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.privacy.GuardianPage;

@Configuration(proxyBeanMethods = false)
class EffectPagesConfiguration {

    @Bean
    GuardianPage effectsForGuardians() {
        return new GuardianPage("/effects", "effect.guardian.page", "effect.guardian.page.why", Optional::empty);
    }
}
