/**
 * Rounds in which nobody meets anybody twice, where a construction gives them: lines over finite fields, base rounds that
 * are shifted, and who sits on which of their points.
 */
@NullMarked
package org.stigar.arena.design;

import org.jspecify.annotations.NullMarked;
