@NullMarked
package org.stigar.core.change;

import org.jspecify.annotations.NullMarked;
