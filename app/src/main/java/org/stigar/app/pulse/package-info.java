/**
 * Short questionnaires, three questions at a time, and what they say of groups: distributions, agreement, and change from one wave to
 * the next.
 *
 * <p>While a wave is open its key joins answers to people, and nobody reads them. When it closes the key is destroyed and the answers are
 * cut from persons; then the gate says of them what may be said, once (privacy P2, P3, P5).
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "people",
            "jobs",
            "mail",
            "access",
            "pages",
            "privacy",
            "organisation",
            "effect",
            "imports"
        })
@NullMarked
package org.stigar.app.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
