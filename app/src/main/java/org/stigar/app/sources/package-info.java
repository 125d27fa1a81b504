/**
 * Passive sources of walks, such as headers of mail: off until two keys switch one on, and then for those alone who said yes to it; of
 * everybody else nothing is stored (privacy P4, P10).
 */
@ApplicationModule(allowedDependencies = {"database", "people", "walks", "access", "pages", "privacy"})
@NullMarked
package org.stigar.app.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
