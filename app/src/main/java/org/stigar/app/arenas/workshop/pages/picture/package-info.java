/** Who meets whom in a plan: the picture, and why two do. */
@NullMarked
package org.stigar.app.arenas.workshop.pages.picture;

import org.jspecify.annotations.NullMarked;
