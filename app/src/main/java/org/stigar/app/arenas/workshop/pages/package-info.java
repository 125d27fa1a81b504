/** Further pages of workshops: rules by name, who meets whom, the day as it goes, what came of it. */
@NullMarked
package org.stigar.app.arenas.workshop.pages;

import org.jspecify.annotations.NullMarked;
