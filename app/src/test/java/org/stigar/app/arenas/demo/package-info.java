@NullMarked
package org.stigar.app.arenas.demo;

import org.jspecify.annotations.NullMarked;
