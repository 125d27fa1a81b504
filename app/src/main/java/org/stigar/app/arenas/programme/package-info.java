/**
 * Programmes: a group that meets for months, in meetings that are workshops. What is ahead is planned anew after each meeting, by
 * {@code org.stigar.arena.programme}, from who met by attendance; trails have no part in it (privacy P1).
 */
@NullMarked
package org.stigar.app.arenas.programme;

import org.jspecify.annotations.NullMarked;
