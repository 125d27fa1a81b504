@NullMarked
package org.stigar.app.upkeep;

import org.jspecify.annotations.NullMarked;
