/** A customer's journey in tables: its stages, and what customers let one know of them. Nothing in them is about anybody. */
@NullMarked
package org.stigar.intake.journey;

import org.jspecify.annotations.NullMarked;
