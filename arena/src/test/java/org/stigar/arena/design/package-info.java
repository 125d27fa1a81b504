@NullMarked
package org.stigar.arena.design;

import org.jspecify.annotations.NullMarked;
