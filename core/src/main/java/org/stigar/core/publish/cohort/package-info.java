/**
 * Who stands together before anything is counted: small units merged, and one frozen cohort a quarter.
 *
 * <p>Nothing here knows a trail. What is counted over these groups, and how coarsely, is in {@code
 * org.stigar.core.publish}.
 */
@NullMarked
package org.stigar.core.publish.cohort;

import org.jspecify.annotations.NullMarked;
