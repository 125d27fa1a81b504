/** Guests from outside: who they are, the links by which they come in, and what they see. */
@NullMarked
package org.stigar.app.arenas.workshop.visitors;

import org.jspecify.annotations.NullMarked;
