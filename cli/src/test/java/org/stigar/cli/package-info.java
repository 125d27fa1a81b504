/** Tests of the command line. */
@NullMarked
package org.stigar.cli;

import org.jspecify.annotations.NullMarked;
