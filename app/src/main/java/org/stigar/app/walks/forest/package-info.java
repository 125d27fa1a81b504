/** The forest in the memory of each node, and how nodes follow one another. */
@NullMarked
package org.stigar.app.walks.forest;

import org.jspecify.annotations.NullMarked;
