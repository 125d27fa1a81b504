package org.stigar.app;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of an app under test, where it can be moved. */
@TestConfiguration(proxyBeanMethods = false)
class AppTestClock {

    static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    @Bean
    @Primary
    MutableClock testClock() {
        return new MutableClock(START);
    }
}
