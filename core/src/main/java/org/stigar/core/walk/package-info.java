/**
 * Walks: that people met, helped, wrote to or worked with one another. Who, when and what kind, never what was said.
 *
 * <p>What a trail remembers of its walks is in {@code org.stigar.core.trail}.
 */
@NullMarked
package org.stigar.core.walk;

import org.jspecify.annotations.NullMarked;
