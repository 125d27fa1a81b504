/** Changes and what belongs to them in PostgreSQL. */
@NullMarked
package org.stigar.app.changes.jdbc;

import org.jspecify.annotations.NullMarked;
