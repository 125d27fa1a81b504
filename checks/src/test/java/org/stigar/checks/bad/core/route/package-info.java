/** Broken on purpose. */
@NullMarked
package org.stigar.checks.bad.core.route;

import org.jspecify.annotations.NullMarked;
