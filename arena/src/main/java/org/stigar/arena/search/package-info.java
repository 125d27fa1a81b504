/**
 * Finds who sits where, over whole numbers. It knows no rules and no people: {@link org.stigar.arena.search.Seating} is a
 * problem in costs, {@link org.stigar.arena.search.Search} finds cheap {@link org.stigar.arena.search.Seats} for it.
 *
 * <p>The same problem, seed and number of evaluations give the same seats. A clock is handed in, and decides only how many
 * evaluations there are.
 */
@NullMarked
package org.stigar.arena.search;

import org.jspecify.annotations.NullMarked;
