/**
 * What people can: the catalogue of competences, what they say of themselves, and what help has shown of them.
 *
 * <p>Who can what is found through asks. What stands here of one person is seen by that person; of one help by its two ends
 * (privacy P1). Nothing here is a score, and nothing lists who is best (P9).
 */
@ApplicationModule(allowedDependencies = {"database", "people", "jobs", "access", "pages"})
@NullMarked
package org.stigar.app.competences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
