/**
 * What is asked for: who takes part, in which rounds, what to mix, and what must hold.
 *
 * <p>An {@link org.stigar.arena.problem.Arena} knows attributes, wishes and earlier arenas. No type here can hold a trail, so
 * that neither a score nor a reason can tell of one. Who is kept apart by a wish of their own, is away or works other hours
 * looks the same in everything that an arena gives back.
 */
@NullMarked
package org.stigar.arena.problem;

import org.jspecify.annotations.NullMarked;
