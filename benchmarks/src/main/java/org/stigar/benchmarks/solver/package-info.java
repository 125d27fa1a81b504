/** The search for arenas beside a planning library, on the same problems in one run. */
@NullMarked
package org.stigar.benchmarks.solver;

import org.jspecify.annotations.NullMarked;
