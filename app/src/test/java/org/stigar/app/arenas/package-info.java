@NullMarked
package org.stigar.app.arenas;

import org.jspecify.annotations.NullMarked;
