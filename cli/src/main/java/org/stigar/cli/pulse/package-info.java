/**
 * {@code pulse}: how far groups know and value one another's expertise, from a file of who values whose. What stands in the file about one person
 * leaves the package only through the gate.
 */
@NullMarked
package org.stigar.cli.pulse;

import org.jspecify.annotations.NullMarked;
