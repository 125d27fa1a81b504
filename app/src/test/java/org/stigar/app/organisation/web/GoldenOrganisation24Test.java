package org.stigar.app.organisation.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 24 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=organisation-24")
final class GoldenOrganisation24Test extends GoldenOrganisation {

    GoldenOrganisation24Test() {
        super(24);
    }
}
