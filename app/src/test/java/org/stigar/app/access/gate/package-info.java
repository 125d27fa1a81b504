/** Tests of gate. */
@NullMarked
package org.stigar.app.access.gate;

import org.jspecify.annotations.NullMarked;
