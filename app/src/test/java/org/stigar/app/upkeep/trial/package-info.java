@NullMarked
package org.stigar.app.upkeep.trial;

import org.jspecify.annotations.NullMarked;
