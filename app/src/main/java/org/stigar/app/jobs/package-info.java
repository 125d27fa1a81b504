/**
 * What runs by the clock: each feature hands in its recurring jobs, one node at a time runs them.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.stigar.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
