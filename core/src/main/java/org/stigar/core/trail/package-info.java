/**
 * What a trail remembers of its walks, how open it is, and why.
 *
 * <p>The memory of a trail is a {@link org.stigar.core.trail.Trace}: the set of days on which it was walked, per
 * {@link org.stigar.core.trail.Layer}. {@link org.stigar.core.trail.Traces} holds those of a whole organisation. Their
 * union is associative, commutative and idempotent, so late, repeated and shuffled walks give the same traces.
 *
 * <p>All trails at one instant as a graph are in {@code org.stigar.core.forest}.
 */
@NullMarked
package org.stigar.core.trail;

import org.jspecify.annotations.NullMarked;
