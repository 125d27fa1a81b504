/**
 * What Stigar knows about me, and my four buttons: pause, opt out, take along, erase. What takes two keys, and the guardian's log.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "mail", "jobs", "access", "pages"})
@NullMarked
package org.stigar.app.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
