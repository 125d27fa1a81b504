@NullMarked
package org.stigar.core.change.hazard;

import org.jspecify.annotations.NullMarked;
