/** Hooks and events in PostgreSQL, and what of an ask's change is told to whom. */
@NullMarked
package org.stigar.app.hooks.jdbc;

import org.jspecify.annotations.NullMarked;
