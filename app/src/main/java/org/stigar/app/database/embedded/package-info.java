/**
 * Starts, adopts and stops the PostgreSQL that comes with Stigar. Plain Java: a test starts it without Spring.
 */
@NullMarked
package org.stigar.app.database.embedded;

import org.jspecify.annotations.NullMarked;
