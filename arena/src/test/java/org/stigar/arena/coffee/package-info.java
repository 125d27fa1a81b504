@NullMarked
package org.stigar.arena.coffee;

import org.jspecify.annotations.NullMarked;
