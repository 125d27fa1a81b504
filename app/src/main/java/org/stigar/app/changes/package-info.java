/**
 * Changes of the organisation: drafted as steps of whole units, saved and told to the guardians before any result, forecast through the
 * gate, assessed with the guardian, announced by two keys, and kept track of by the two ends of each trail that loses its occasion
 * (privacy P11). A draft names nobody.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "access",
            "pages",
            "privacy",
            "trails",
            "reach",
            "competences",
            "upkeep",
            "organisation",
            "organisation::figures",
            "journeys",
            "effect",
            "imports"
        })
@NullMarked
package org.stigar.app.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
