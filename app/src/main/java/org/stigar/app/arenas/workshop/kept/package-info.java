/** Rules, links, moves, answers and notes of workshops in PostgreSQL. */
@NullMarked
package org.stigar.app.arenas.workshop.kept;

import org.jspecify.annotations.NullMarked;
