package org.stigar.app.organisation.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 300 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=organisation-300")
final class GoldenOrganisation300Test extends GoldenOrganisation {

    GoldenOrganisation300Test() {
        super(300);
    }
}
