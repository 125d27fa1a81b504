/**
 * The social golfer problem: g groups of s people for w rounds, and as few pairs as can be who meet again. A public test
 * problem; constructions and the search compete on it.
 */
@NullMarked
package org.stigar.arena.golfer;

import org.jspecify.annotations.NullMarked;
