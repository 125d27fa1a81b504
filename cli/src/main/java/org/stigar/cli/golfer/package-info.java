/** {@code stigar golfer}: the social golfer problem, to measure constructions and the search on. */
@NullMarked
package org.stigar.cli.golfer;

import org.jspecify.annotations.NullMarked;
