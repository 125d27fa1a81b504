/**
 * Units and what lies between them: matrix, mixing, silo index, seams, similarity order.
 *
 * <p>All work on a {@link org.stigar.core.measure.unit.Partition}: everybody in one group or none. They are raw; leaders
 * see them only through {@code org.stigar.core.publish}.
 */
@NullMarked
package org.stigar.core.measure.unit;

import org.jspecify.annotations.NullMarked;
