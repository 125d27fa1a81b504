/**
 * How the organisation is woven: figures about units and no one in them, once a quarter, for those who answer for a unit and
 * for the guardian (privacy P2, P3).
 *
 * <p>All figures come from {@code core.publish}: what is stored and shown here has been through the gate.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "access",
            "pages",
            "walks",
            "privacy",
            "imports",
            "competences"
        })
@NullMarked
package org.stigar.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
