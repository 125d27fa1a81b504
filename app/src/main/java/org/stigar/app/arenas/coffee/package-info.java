/** Coffee as its people know it: what they choose, whom they are to meet, what they answer. */
@NullMarked
package org.stigar.app.arenas.coffee;

import org.jspecify.annotations.NullMarked;
