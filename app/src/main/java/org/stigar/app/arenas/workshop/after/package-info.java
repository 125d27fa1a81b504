/** Workshops that are over, for asking whether they helped. */
@NullMarked
package org.stigar.app.arenas.workshop.after;

import org.jspecify.annotations.NullMarked;
