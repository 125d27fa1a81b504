/** The directory in PostgreSQL, and a copy in the memory of every node. */
@NullMarked
package org.stigar.app.people.jdbc;

import org.jspecify.annotations.NullMarked;
