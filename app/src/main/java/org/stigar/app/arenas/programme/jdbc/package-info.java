/** Programmes and their grid in PostgreSQL. */
@NullMarked
package org.stigar.app.arenas.programme.jdbc;

import org.jspecify.annotations.NullMarked;
