@NullMarked
package org.stigar.app.arenas.api;

import org.jspecify.annotations.NullMarked;
