/**
 * The log of walks (90 days), the sets of days that trails keep (two years), and the forest in memory.
 *
 * <p>Everything is stored under pseudonyms. Other features use {@code WalkLog}, {@code DaySets} and {@code CurrentForest}.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "jobs"})
@NullMarked
package org.stigar.app.walks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
