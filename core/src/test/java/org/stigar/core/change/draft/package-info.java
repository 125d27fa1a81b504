@NullMarked
package org.stigar.core.change.draft;

import org.jspecify.annotations.NullMarked;
