/** Tests of the server as a whole. */
@NullMarked
package org.stigar.app;

import org.jspecify.annotations.NullMarked;
