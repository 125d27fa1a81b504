/** {@code simulate}: what a planned change does to trails, and what became of one that has taken effect. */
@NullMarked
package org.stigar.cli.simulate;

import org.jspecify.annotations.NullMarked;
