/** The server's walk log and its forest. */
@NullMarked
package org.stigar.benchmarks.walks;

import org.jspecify.annotations.NullMarked;
