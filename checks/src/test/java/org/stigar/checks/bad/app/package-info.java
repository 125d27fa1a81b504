/** Breaks the rules of endpoints and beans on purpose. */
@NullMarked
package org.stigar.checks.bad.app;

import org.jspecify.annotations.NullMarked;
