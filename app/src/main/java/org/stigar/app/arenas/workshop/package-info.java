/**
 * Workshops: several rounds of small groups on one day. Planned by {@code org.stigar.arena}, approved by their organiser before
 * anybody is told, and ended with a next step for real. Which pairs meet is decided by what people's register says of them and by
 * earlier arenas; trails have no part in it (privacy P1).
 */
@NullMarked
package org.stigar.app.arenas.workshop;

import org.jspecify.annotations.NullMarked;
