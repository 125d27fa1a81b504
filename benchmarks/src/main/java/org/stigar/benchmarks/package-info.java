/** The benchmarks module. */
@NullMarked
package org.stigar.benchmarks;

import org.jspecify.annotations.NullMarked;
