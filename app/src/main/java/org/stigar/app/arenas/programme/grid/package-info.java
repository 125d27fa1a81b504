/** What two who sat together know of each other, told by both, seen by both. */
@NullMarked
package org.stigar.app.arenas.programme.grid;

import org.jspecify.annotations.NullMarked;
