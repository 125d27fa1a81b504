/**
 * Customer journeys: where the customer passes from one part of the organisation to another, and how well trails carry work across.
 *
 * <p>A journey is the organisation's and holds nothing of anybody. What is said of its seams is what is published of units (privacy
 * P2): nothing is worked out beside it.
 */
@ApplicationModule(
        allowedDependencies = {"database", "people", "access", "pages", "organisation", "arenas", "imports", "effect"})
@NullMarked
package org.stigar.app.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
