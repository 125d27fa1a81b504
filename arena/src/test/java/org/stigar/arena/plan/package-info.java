/** Tests of plans: examples, and laws over a thousand arenas. */
@NullMarked
package org.stigar.arena.plan;

import org.jspecify.annotations.NullMarked;
