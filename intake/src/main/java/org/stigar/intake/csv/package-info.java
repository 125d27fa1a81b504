/**
 * The product's own files: comma-separated tables of walks, people, units, memberships, moves, and trails that people
 * drew. Their columns are described in {@code docs/formats}.
 */
@NullMarked
package org.stigar.intake.csv;

import org.jspecify.annotations.NullMarked;
