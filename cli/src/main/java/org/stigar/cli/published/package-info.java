/** Published figures in words and cells: the only form in which figures about groups leave the command line. */
@NullMarked
package org.stigar.cli.published;

import org.jspecify.annotations.NullMarked;
