/** Drafted reorganisations in files, one step in a row. */
@NullMarked
package org.stigar.intake.change;

import org.jspecify.annotations.NullMarked;
