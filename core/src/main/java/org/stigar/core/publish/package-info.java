/**
 * The arithmetic of the privacy gate: the only way from counts to figures that somebody may see.
 */
@NullMarked
package org.stigar.core.publish;

import org.jspecify.annotations.NullMarked;
