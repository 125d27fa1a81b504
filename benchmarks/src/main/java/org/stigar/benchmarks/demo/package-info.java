/** How fast the made-up company tells its walks. */
@NullMarked
package org.stigar.benchmarks.demo;

import org.jspecify.annotations.NullMarked;
