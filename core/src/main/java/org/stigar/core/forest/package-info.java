/**
 * All trails at one instant as a graph in flat arrays, and what changed since the last night.
 */
@NullMarked
package org.stigar.core.forest;

import org.jspecify.annotations.NullMarked;
