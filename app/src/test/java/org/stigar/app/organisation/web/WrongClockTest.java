package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.publish.Publishing;

/** A server's clock jumps: what is published stays, so nothing may be published by it. */
@AppTest
@TestPropertySource(properties = "test.app=two-leaders")
class WrongClockTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Publishing publishing;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void settle() {
        MadeUpOrganisation.of(app, 300);
        before = clock.instant();
    }

    @AfterEach
    void putBack() {
        clock.moveTo(before);
    }

    @Test
    void bothQuartersAreOutAndNoneIsDue() {
        assertThat(quarters()).containsExactly(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 4, 1));
        assertThat(publishing.findDue()).isEmpty();
    }

    /** Ahead: the quarter that runs is no quarter that is over. Back: an older quarter after a later one would break the cohort. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-02T00:00:00Z",
                "2036-10-02T00:00:00Z",
                "2026-04-02T00:00:00Z",
                "2025-01-02T00:00:00Z",
                "1970-01-02T00:00:00Z"
            })
    void aClockThatJumpsPublishesNothing(Instant wrong) {
        clock.moveTo(wrong);

        assertThat(publishing.findDue()).isEmpty();
        publishing.run(wrong);

        assertThat(quarters()).hasSize(2);
    }

    private List<LocalDate> quarters() {
        return app.getBean(Publications.class).list();
    }
}
