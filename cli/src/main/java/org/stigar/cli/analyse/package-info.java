/** {@code analyse}: the state of all trails, what stays from quarter to quarter, silos and seams between units. */
@NullMarked
package org.stigar.cli.analyse;

import org.jspecify.annotations.NullMarked;
