/** {@code stigar mdgp}: the maximally diverse grouping problem, to measure the search on. */
@NullMarked
package org.stigar.cli.mdgp;

import org.jspecify.annotations.NullMarked;
