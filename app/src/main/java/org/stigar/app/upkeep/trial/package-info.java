/** Whether nudges help, measured by the order of delivery alone. */
@NullMarked
package org.stigar.app.upkeep.trial;

import org.jspecify.annotations.NullMarked;
