/** What came out of a workshop: answers across groups without a name, and a note of each group. */
@NullMarked
package org.stigar.app.arenas.workshop.harvest;

import org.jspecify.annotations.NullMarked;
