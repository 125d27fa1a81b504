/** Whether nudges help, measured by the order of delivery alone: off by default, switched on with two keys, by yes of each. */
@NullMarked
package org.stigar.app.upkeep.trial;

import org.jspecify.annotations.NullMarked;
