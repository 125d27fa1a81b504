/**
 * The plain format of public archives of mail: {@code sender recipient seconds}. See {@code docs/formats/snap.md}.
 */
@NullMarked
package org.stigar.intake.snap;

import org.jspecify.annotations.NullMarked;
