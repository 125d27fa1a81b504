/** Five steps to continuous learning, found in a person's own data. */
@NullMarked
package org.stigar.app.upkeep.steps;

import org.jspecify.annotations.NullMarked;
