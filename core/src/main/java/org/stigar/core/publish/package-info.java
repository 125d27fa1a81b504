/**
 * The arithmetic of the privacy gate: the only way from counts to figures that somebody may see.
 *
 * <p>A {@link org.stigar.core.publish.Snapshot} goes into a {@link org.stigar.core.publish.Gate}, a {@link
 * org.stigar.core.publish.Publication} comes out. Everything {@link org.stigar.core.publish.Published} can be built by
 * the gate alone, holds kinds and coarse numbers, and no words: those are the caller's. {@code docs/publishing.md} has
 * the argument why nothing can be got back from it. Who stands together is in {@code publish.cohort}.
 */
@NullMarked
package org.stigar.core.publish;

import org.jspecify.annotations.NullMarked;
