/** Tests of walks in PostgreSQL. */
@NullMarked
package org.stigar.app.walks.jdbc;

import org.jspecify.annotations.NullMarked;
