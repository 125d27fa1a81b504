/**
 * Arenas: meeting places for people who would never have met. Coffee, pairs or threes week after week; and
 * workshops, rounds of small groups on one day.
 *
 * <p>Who is proposed to whom tells nothing of trails, pauses or wishes never to be paired (privacy P1, P4).
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "access",
            "pages",
            "mail",
            "calendar",
            "walks",
            "imports",
            "organisation",
            "effect"
        })
@NullMarked
package org.stigar.app.arenas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
