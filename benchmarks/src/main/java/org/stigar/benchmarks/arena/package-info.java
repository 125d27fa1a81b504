/** How good plans of arenas are, and how long they take. */
@NullMarked
package org.stigar.benchmarks.arena;

import org.jspecify.annotations.NullMarked;
