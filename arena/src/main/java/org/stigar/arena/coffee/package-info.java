/**
 * Coffee: who meets whom, in pairs or threes, week after week.
 *
 * <p>{@link CoffeeRounds} makes a round from a {@link CoffeeCircle}: who is in it, who is away, who is to be kept apart, and
 * who met whom before. What two people know of each other elsewhere does not enter: a round tells nothing of trails.
 */
@NullMarked
package org.stigar.arena.coffee;

import org.jspecify.annotations.NullMarked;
