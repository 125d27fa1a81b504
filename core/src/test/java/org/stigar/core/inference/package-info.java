@NullMarked
package org.stigar.core.inference;

import org.jspecify.annotations.NullMarked;
