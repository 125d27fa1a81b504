/** Tests of what a plan gives, or why there is none. */
@NullMarked
package org.stigar.arena.account;

import org.jspecify.annotations.NullMarked;
