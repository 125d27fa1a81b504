/**
 * The closed set of rules by which plans are judged. Each counts a plan from scratch, which is the truth, and knows how it reads
 * in the whole numbers of the search. No rule knows a trail.
 */
@NullMarked
package org.stigar.arena.rule;

import org.jspecify.annotations.NullMarked;
