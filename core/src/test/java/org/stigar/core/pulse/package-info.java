@NullMarked
package org.stigar.core.pulse;

import org.jspecify.annotations.NullMarked;
