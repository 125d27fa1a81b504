/**
 * The maximally diverse grouping problem: one round, groups of sizes between bounds, as much distance within groups as can
 * be. A public test problem, on which the search is measured beside others.
 */
@NullMarked
package org.stigar.arena.mdgp;

import org.jspecify.annotations.NullMarked;
