@NullMarked
package org.stigar.app.arenas.jdbc;

import org.jspecify.annotations.NullMarked;
