/**
 * What the figures of {@code docs/benchmarks.md} are measured with: {@code ./check bench}.
 *
 * <p>Each benchmark is a program of its own in the package of what it measures; {@link
 * org.stigar.benchmarks.Benchmarks} lists them.
 */
@NullMarked
package org.stigar.benchmarks;

import org.jspecify.annotations.NullMarked;
