/** Choices, nudges and quiet trails in PostgreSQL, and the job that makes the digests. */
@NullMarked
package org.stigar.app.upkeep.jdbc;

import org.jspecify.annotations.NullMarked;
