/**
 * What badges record of who stood face to face: {@code t i j} in slots of 20 seconds, and the list of who works where. See
 * {@code docs/formats/sociopatterns.md}.
 */
@NullMarked
package org.stigar.intake.sociopatterns;

import org.jspecify.annotations.NullMarked;
