/**
 * All that an installation holds as one encrypted file, and back. It runs beside the server or in its place, without Spring: who
 * needs it may have no server that starts.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.stigar.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
