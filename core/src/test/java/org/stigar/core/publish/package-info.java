/** Tests of the privacy gate. */
@NullMarked
package org.stigar.core.publish;

import org.jspecify.annotations.NullMarked;
