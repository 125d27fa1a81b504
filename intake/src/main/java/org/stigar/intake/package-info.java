/** The intake module. */
@NullMarked
package org.stigar.intake;

import org.jspecify.annotations.NullMarked;
