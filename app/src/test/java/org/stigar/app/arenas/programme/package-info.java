@NullMarked
package org.stigar.app.arenas.programme;

import org.jspecify.annotations.NullMarked;
