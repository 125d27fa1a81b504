package org.stigar.app.journeys.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 24 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=journey-24")
final class GoldenJourney24Test extends GoldenJourney {

    GoldenJourney24Test() {
        super(24);
    }
}
