/**
 * Where PostgreSQL comes from: the organisation's own by {@code STIGAR_DB_URL}, else one that the program brings and runs.
 *
 * <p>Also tells of what other nodes wrote ({@code LISTEN} and {@code NOTIFY}).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.stigar.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
