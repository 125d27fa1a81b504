/**
 * Ways to somebody else's competence: the best routes of at most three trails, reach, redundancy, and what a unit would
 * still reach when trails grow over.
 */
@NullMarked
package org.stigar.core.route;

import org.jspecify.annotations.NullMarked;
