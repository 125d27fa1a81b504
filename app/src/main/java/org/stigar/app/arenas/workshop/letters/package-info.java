/** Invitations to workshops, with the time for the reader's calendar. */
@NullMarked
package org.stigar.app.arenas.workshop.letters;

import org.jspecify.annotations.NullMarked;
