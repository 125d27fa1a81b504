/**
 * Makes plans. {@link org.stigar.arena.plan.Planner} puts an arena into whole numbers by the rules, has them searched, and gives
 * back a plan or the demands that cannot hold together.
 */
@NullMarked
package org.stigar.arena.plan;

import org.jspecify.annotations.NullMarked;
