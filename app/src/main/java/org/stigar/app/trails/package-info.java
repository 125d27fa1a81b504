/**
 * A person's own trails: drawn, confirmed, walked, let rest; shown to their two ends and to nobody else (privacy P1).
 */
@ApplicationModule(allowedDependencies = {"database", "people", "walks", "mail", "jobs", "access", "pages"})
@NullMarked
package org.stigar.app.trails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
