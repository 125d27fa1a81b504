/** What the rules must find: every type in here breaks some of them, on purpose. */
@NullMarked
package org.stigar.checks.bad;

import org.jspecify.annotations.NullMarked;
