@NullMarked
package org.stigar.arena.mdgp;

import org.jspecify.annotations.NullMarked;
