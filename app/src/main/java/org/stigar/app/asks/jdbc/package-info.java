/** Asks and curtains in PostgreSQL. */
@NullMarked
package org.stigar.app.asks.jdbc;

import org.jspecify.annotations.NullMarked;
