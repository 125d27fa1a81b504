/** Upkeep on Today, and its settings. */
@NullMarked
package org.stigar.app.upkeep.web;

import org.jspecify.annotations.NullMarked;
