/** Tests of the command line. */
@NullMarked
package org.stigar.cli.output;

import org.jspecify.annotations.NullMarked;
