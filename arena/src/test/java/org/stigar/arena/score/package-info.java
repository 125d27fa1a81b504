/** Tests of scores. */
@NullMarked
package org.stigar.arena.score;

import org.jspecify.annotations.NullMarked;
