package org.stigar.app.organisation.web;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/** A company of 1200 people. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=organisation-1200")
final class GoldenOrganisation1200Test extends GoldenOrganisation {

    GoldenOrganisation1200Test() {
        super(1200);
    }
}
