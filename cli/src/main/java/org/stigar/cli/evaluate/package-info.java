/** {@code evaluate}: how well the model foretells which trails are walked again, on a file of one's own. */
@NullMarked
package org.stigar.cli.evaluate;

import org.jspecify.annotations.NullMarked;
