/** The tables of a database, as a backup sees them: read from PostgreSQL's catalogue, so that a new table is in it by itself. */
@NullMarked
package org.stigar.app.backup.tables;

import org.jspecify.annotations.NullMarked;
