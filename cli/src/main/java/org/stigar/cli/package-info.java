/** The cli module. */
@NullMarked
package org.stigar.cli;

import org.jspecify.annotations.NullMarked;
