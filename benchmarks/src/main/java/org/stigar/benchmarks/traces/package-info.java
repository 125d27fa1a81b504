/** How fast walks become traces, from ten thousands to ten millions. */
@NullMarked
package org.stigar.benchmarks.traces;

import org.jspecify.annotations.NullMarked;
