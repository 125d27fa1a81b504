@NullMarked
package org.stigar.app.arenas.workshop.outcome;

import org.jspecify.annotations.NullMarked;
