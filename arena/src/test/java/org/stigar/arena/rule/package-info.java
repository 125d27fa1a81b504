/** Tests of each rule alone. */
@NullMarked
package org.stigar.arena.rule;

import org.jspecify.annotations.NullMarked;
