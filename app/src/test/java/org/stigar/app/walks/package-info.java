/** Tests of walks: what every walk log keeps. */
@NullMarked
package org.stigar.app.walks;

import org.jspecify.annotations.NullMarked;
