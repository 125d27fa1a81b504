@NullMarked
package org.stigar.arena.programme;

import org.jspecify.annotations.NullMarked;
