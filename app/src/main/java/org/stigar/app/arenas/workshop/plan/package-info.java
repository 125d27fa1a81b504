/** From a workshop to an arena that can be planned, and the runs that plan it. */
@NullMarked
package org.stigar.app.arenas.workshop.plan;

import org.jspecify.annotations.NullMarked;
