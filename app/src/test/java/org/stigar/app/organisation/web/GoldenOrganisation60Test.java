package org.stigar.app.organisation.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 60 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=organisation-60")
final class GoldenOrganisation60Test extends GoldenOrganisation {

    GoldenOrganisation60Test() {
        super(60);
    }
}
