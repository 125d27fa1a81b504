@NullMarked
package org.stigar.intake.journey;

import org.jspecify.annotations.NullMarked;
