/**
 * How well the search of arenas does on the two public test problems, beside random plans and published
 * results. What it finds is counted again by {@link org.stigar.benchmarks.grouping.Recount}, which shares no code with it.
 */
@NullMarked
package org.stigar.benchmarks.grouping;

import org.jspecify.annotations.NullMarked;
