/** Tests of working effects out. */
@NullMarked
package org.stigar.app.effect.cases;

import org.jspecify.annotations.NullMarked;
