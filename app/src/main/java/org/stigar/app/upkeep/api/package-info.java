/** Upkeep for programs, under {@code /api/v1}. */
@NullMarked
package org.stigar.app.upkeep.api;

import org.jspecify.annotations.NullMarked;
