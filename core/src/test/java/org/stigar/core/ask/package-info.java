@NullMarked
package org.stigar.core.ask;

import org.jspecify.annotations.NullMarked;
