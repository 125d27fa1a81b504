/** Tests of webupkeep. */
@NullMarked
package org.stigar.app.upkeep.api;

import org.jspecify.annotations.NullMarked;
