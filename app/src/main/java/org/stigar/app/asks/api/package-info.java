/** Asks for programs, under {@code /api/v1}. */
@NullMarked
package org.stigar.app.asks.api;

import org.jspecify.annotations.NullMarked;
