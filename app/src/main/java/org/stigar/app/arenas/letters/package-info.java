/** Letters about coffee, and what their links do. */
@NullMarked
package org.stigar.app.arenas.letters;

import org.jspecify.annotations.NullMarked;
