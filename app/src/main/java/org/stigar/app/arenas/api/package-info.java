/** Arenas for programs, under {@code /api/v1/arenas}. */
@NullMarked
package org.stigar.app.arenas.api;

import org.jspecify.annotations.NullMarked;
