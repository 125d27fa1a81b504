/**
 * Ways to somebody else's competence: the best routes of at most three trails, reach, and redundancy.
 */
@NullMarked
package org.stigar.core.route;

import org.jspecify.annotations.NullMarked;
