/**
 * Which demands cannot hold together, and the least that would help. Private reasons are never named: kept apart, away, paused
 * and other hours all read {@link org.stigar.arena.conflict.Demand#PLACEABLE}.
 */
@NullMarked
package org.stigar.arena.conflict;

import org.jspecify.annotations.NullMarked;
