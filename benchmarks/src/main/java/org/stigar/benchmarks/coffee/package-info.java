/** Rounds of coffee for whole companies. */
@NullMarked
package org.stigar.benchmarks.coffee;

import org.jspecify.annotations.NullMarked;
