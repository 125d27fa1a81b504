/** The examples module. */
@NullMarked
package org.stigar.examples;

import org.jspecify.annotations.NullMarked;
