/** Which trails to walk again, and why. */
@NullMarked
package org.stigar.app.upkeep.pick;

import org.jspecify.annotations.NullMarked;
