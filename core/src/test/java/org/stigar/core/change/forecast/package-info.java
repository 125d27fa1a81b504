@NullMarked
package org.stigar.core.change.forecast;

import org.jspecify.annotations.NullMarked;
