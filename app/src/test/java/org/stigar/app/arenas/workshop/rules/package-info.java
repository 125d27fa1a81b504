@NullMarked
package org.stigar.app.arenas.workshop.rules;

import org.jspecify.annotations.NullMarked;
