/** Programmes that are over, for asking whether they helped. */
@NullMarked
package org.stigar.app.arenas.programme.after;

import org.jspecify.annotations.NullMarked;
