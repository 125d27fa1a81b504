/** Tests of what must not come out of a file of who values whose expertise. */
@NullMarked
package org.stigar.cli.pulse;

import org.jspecify.annotations.NullMarked;
