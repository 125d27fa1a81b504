@NullMarked
package org.stigar.intake.change;

import org.jspecify.annotations.NullMarked;
