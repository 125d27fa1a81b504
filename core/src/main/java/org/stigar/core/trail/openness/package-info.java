/**
 * How probable it is that a trail is walked again: features of its own days, the logistic fit, and the survival form for
 * any horizon.
 *
 * <p>Openness rests on nothing but the trail's own days and on how busy the whole organisation was: a trail's figure
 * must not disclose other trails. What is said of it to its two ends is in {@code org.stigar.core.trail.state}.
 */
@NullMarked
package org.stigar.core.trail.openness;

import org.jspecify.annotations.NullMarked;
