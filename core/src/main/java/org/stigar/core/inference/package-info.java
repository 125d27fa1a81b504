/**
 * Whether a difference can be told from chance: randomisation tests, and the intervals that come of inverting them.
 *
 * <p>Nothing is assumed of how values are spread. What is undefined is a type ({@link
 * org.stigar.core.inference.Comparison.TooFew}, {@link org.stigar.core.inference.Comparison.NoSpread}) and never NaN.
 * Everything is raw: what others may see goes through {@code org.stigar.core.publish}.
 */
@NullMarked
package org.stigar.core.inference;

import org.jspecify.annotations.NullMarked;
