/**
 * How well the model foretells which trails are walked again: TRAIL-30 and its baselines.
 */
@NullMarked
package org.stigar.core.backtest;

import org.jspecify.annotations.NullMarked;
