/** How long the publication of a pulse takes. */
@NullMarked
package org.stigar.benchmarks.pulse;

import org.jspecify.annotations.NullMarked;
