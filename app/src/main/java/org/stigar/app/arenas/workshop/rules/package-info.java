/** What whoever plans a workshop asks for by name: who stays together, who apart, who is to meet. */
@NullMarked
package org.stigar.app.arenas.workshop.rules;

import org.jspecify.annotations.NullMarked;
