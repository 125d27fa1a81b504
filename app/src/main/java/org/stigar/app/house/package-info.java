/**
 * What runs beside the server or in its place, for who looks after the machine: backup, restore, doctor. Speaks to a terminal, in its
 * language.
 */
@ApplicationModule(allowedDependencies = {"database", "backup", "people"})
@NullMarked
package org.stigar.app.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
