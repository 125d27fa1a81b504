/**
 * Programmes: a group that meets for months. {@link org.stigar.arena.programme.Horizon} plans all meetings that are ahead, anew after each
 * of them, from who has met so far by attendance.
 */
@NullMarked
package org.stigar.arena.programme;

import org.jspecify.annotations.NullMarked;
