/** How fast files are read. */
@NullMarked
package org.stigar.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
