/** What is left of a workshop when it is over: walks between those who sat together. */
@NullMarked
package org.stigar.app.arenas.workshop.outcome;

import org.jspecify.annotations.NullMarked;
