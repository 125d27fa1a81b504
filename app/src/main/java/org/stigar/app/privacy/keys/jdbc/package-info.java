/** Proposals and the guardian's log in PostgreSQL. */
@NullMarked
package org.stigar.app.privacy.keys.jdbc;

import org.jspecify.annotations.NullMarked;
