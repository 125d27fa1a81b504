package org.stigar.app.walks.forest;

import org.stigar.core.forest.Forest;

/**
 * A forest as it was read from the database.
 *
 * @param position what transactions from this number on changed may be missing
 */
record Planted(Forest forest, Ends ends, long position) {}
