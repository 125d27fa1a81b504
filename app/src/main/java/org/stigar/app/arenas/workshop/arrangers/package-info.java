/** Who arranges a workshop beside its owner. */
@NullMarked
package org.stigar.app.arenas.workshop.arrangers;

import org.jspecify.annotations.NullMarked;
