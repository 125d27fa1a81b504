/** Workshops that are called for by other parts of the product. */
@NullMarked
package org.stigar.app.arenas.workshop.called;

import org.jspecify.annotations.NullMarked;
