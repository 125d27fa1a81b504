/** Tests of the command line. */
@NullMarked
package org.stigar.cli.terminal;

import org.jspecify.annotations.NullMarked;
