/** The weekly letter. */
@NullMarked
package org.stigar.app.upkeep.letters;

import org.jspecify.annotations.NullMarked;
