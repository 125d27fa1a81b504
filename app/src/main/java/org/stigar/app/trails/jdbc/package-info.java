/** Trails and lines in PostgreSQL. */
@NullMarked
package org.stigar.app.trails.jdbc;

import org.jspecify.annotations.NullMarked;
