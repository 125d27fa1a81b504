/** What other nodes wrote, heard through PostgreSQL. */
@NullMarked
package org.stigar.app.database.jdbc;

import org.jspecify.annotations.NullMarked;
