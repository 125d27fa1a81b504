package org.stigar.app.journeys.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 60 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=journey-60")
final class GoldenJourney60Test extends GoldenJourney {

    GoldenJourney60Test() {
        super(60);
    }
}
