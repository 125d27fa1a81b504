/**
 * Reorganisations: who moves where, checked.
 *
 * <p>A {@link org.stigar.core.change.Scenario} holds the structure before and after. How likely trails are to close is
 * in {@code hazard}, what a scenario does to them, before and after the fact, in {@code forecast}.
 */
@NullMarked
package org.stigar.core.change;

import org.jspecify.annotations.NullMarked;
