/** What became of seams that were to be mended. */
@NullMarked
package org.stigar.app.journeys.after;

import org.jspecify.annotations.NullMarked;
