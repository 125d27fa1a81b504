@NullMarked
package org.stigar.arena.search;

import org.jspecify.annotations.NullMarked;
