/** Which sources are on, and who said yes, in PostgreSQL; and the keys that switch them. */
@NullMarked
package org.stigar.app.sources.jdbc;

import org.jspecify.annotations.NullMarked;
