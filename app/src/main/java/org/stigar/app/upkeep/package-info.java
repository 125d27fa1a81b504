/**
 * Upkeep: a reason to walk a trail again, once a week, and the five steps of somebody new.
 *
 * <p>A nudge rests on its reader's own trails, asks and wishes, and on what the other end says openly. It is the same whether or not
 * the other has trails to others or helped them (privacy P1), and what came of it is neither counted nor shown (P9).
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "access",
            "pages",
            "mail",
            "trails",
            "walks",
            "competences",
            "asks",
            "privacy",
            "organisation"
        })
@NullMarked
package org.stigar.app.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
