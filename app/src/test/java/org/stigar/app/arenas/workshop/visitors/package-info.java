@NullMarked
package org.stigar.app.arenas.workshop.visitors;

import org.jspecify.annotations.NullMarked;
