package org.stigar.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class FeaturesTest {

    /** Who may use whom stands in each feature's package-info. */
    @Test
    void keepToWhatTheyDeclare() {
        ApplicationModules.of(StigarApplication.class).verify();
    }
}
