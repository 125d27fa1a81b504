/** The programs, run. */
@NullMarked
package org.stigar.examples;

import org.jspecify.annotations.NullMarked;
