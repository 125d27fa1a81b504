/**
 * The life of an ask, a real problem looking for competence, from draft to what it gave. {@code docs/asks.md} has it as a
 * table.
 */
@NullMarked
package org.stigar.core.ask;

import org.jspecify.annotations.NullMarked;
