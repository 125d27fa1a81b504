/**
 * Who meets whom. {@code problem} says what is asked for, {@code rule} is the closed set of rules, {@code score} what a
 * plan is worth, {@code plan} makes, explains and checks plans; {@code search} finds them over whole numbers, from
 * {@code design} where a construction is known; {@code coffee} pairs people week after week, {@code programme} plans a
 * group for months. {@code golfer} and {@code mdgp} are the two public test problems.
 *
 * <p>Nothing here reads a clock, a file or the web.
 */
@NullMarked
package org.stigar.arena;

import org.jspecify.annotations.NullMarked;
