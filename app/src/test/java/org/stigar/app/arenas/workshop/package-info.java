@NullMarked
package org.stigar.app.arenas.workshop;

import org.jspecify.annotations.NullMarked;
