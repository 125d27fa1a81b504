/** Broken on purpose. */
@NullMarked
package org.stigar.checks.bad.core.people;

import org.jspecify.annotations.NullMarked;
