/** Cases: who is compared with whom, worked out once. */
@NullMarked
package org.stigar.app.effect.cases;

import org.jspecify.annotations.NullMarked;
