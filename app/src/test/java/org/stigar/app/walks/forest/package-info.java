/** Tests of the forest in memory: nodes that follow one another. */
@NullMarked
package org.stigar.app.walks.forest;

import org.jspecify.annotations.NullMarked;
