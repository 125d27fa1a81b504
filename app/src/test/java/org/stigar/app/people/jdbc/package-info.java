/** Tests of the directory in PostgreSQL. */
@NullMarked
package org.stigar.app.people.jdbc;

import org.jspecify.annotations.NullMarked;
