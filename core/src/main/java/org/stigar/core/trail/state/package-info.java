/**
 * What is said of a trail to its two ends: open, fading or overgrown by its own rhythm, and why.
 *
 * <p>Everything here is data; the words are the caller's. An assessment rests on this trail's days, on what its ends
 * agreed, and on nothing of anybody else's.
 */
@NullMarked
package org.stigar.core.trail.state;

import org.jspecify.annotations.NullMarked;
