package org.stigar.app.changes.touched;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.organisation.UnitTrails;

@Configuration(proxyBeanMethods = false)
class TouchedConfiguration {

    @Bean
    TouchedSeams touchedSeams(Journeys journeys, UnitSeams published, Clock clock) {
        return new TouchedSeams(journeys, published, clock);
    }

    @Bean
    TouchedUnits touchedUnits(UnitTrails published, Clock clock) {
        return new TouchedUnits(published, clock);
    }
}
