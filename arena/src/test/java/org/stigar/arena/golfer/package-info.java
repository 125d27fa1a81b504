@NullMarked
package org.stigar.arena.golfer;

import org.jspecify.annotations.NullMarked;
