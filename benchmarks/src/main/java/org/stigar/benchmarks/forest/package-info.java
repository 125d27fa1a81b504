/**
 * How large and how fast the forest and its routes are, at the size of 200,000 people and 20 million trails, and beside
 * JGraphT.
 */
@NullMarked
package org.stigar.benchmarks.forest;

import org.jspecify.annotations.NullMarked;
