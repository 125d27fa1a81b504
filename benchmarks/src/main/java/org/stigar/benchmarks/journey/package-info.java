/** How long the seams of a customer's journey take. */
@NullMarked
package org.stigar.benchmarks.journey;

import org.jspecify.annotations.NullMarked;
