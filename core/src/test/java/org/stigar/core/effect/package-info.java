@NullMarked
package org.stigar.core.effect;

import org.jspecify.annotations.NullMarked;
