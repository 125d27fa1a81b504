/** Workshops in PostgreSQL. */
@NullMarked
package org.stigar.app.arenas.workshop.jdbc;

import org.jspecify.annotations.NullMarked;
