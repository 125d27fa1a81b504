/** What a plan is worth, in whole numbers, level by level. */
@NullMarked
package org.stigar.arena.score;

import org.jspecify.annotations.NullMarked;
