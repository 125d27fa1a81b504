/** What the forecast of a change is measured with: bridge decay, coverage of intervals, real reorganisations. */
@NullMarked
package org.stigar.benchmarks.change;

import org.jspecify.annotations.NullMarked;
