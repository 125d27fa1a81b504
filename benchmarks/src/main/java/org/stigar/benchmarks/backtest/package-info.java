/** How well the model foretells: TRAIL-30 on real mail, calendar and active time, thinned, and in a shock. */
@NullMarked
package org.stigar.benchmarks.backtest;

import org.jspecify.annotations.NullMarked;
