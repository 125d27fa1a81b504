/** Broken on purpose. */
@NullMarked
package org.stigar.checks.bad.cli;

import org.jspecify.annotations.NullMarked;
