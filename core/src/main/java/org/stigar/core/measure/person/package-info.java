/**
 * What one person's own trails are like. Private to that person: nothing here may be compared or ranked.
 */
@NullMarked
package org.stigar.core.measure.person;

import org.jspecify.annotations.NullMarked;
