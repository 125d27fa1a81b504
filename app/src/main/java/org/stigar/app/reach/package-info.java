/**
 * What a person reaches through others, and their year: seen by that person alone.
 *
 * <p>One step is the person's own trails. Two steps rest on where people are placed and on what they say openly, never on the trails
 * of others: they name competences and no people, in bands below three (privacy P1).
 */
@ApplicationModule(
        allowedDependencies = {"database", "people", "jobs", "access", "pages", "trails", "walks", "competences", "asks"
        })
@NullMarked
package org.stigar.app.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
