/** Coffee in PostgreSQL, and the jobs that make its rounds and forget them. */
@NullMarked
package org.stigar.app.arenas.jdbc;

import org.jspecify.annotations.NullMarked;
