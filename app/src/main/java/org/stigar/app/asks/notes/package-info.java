/**
 * Learning notes: what was learned from an ask that was solved, shared with everybody once asker and helper have both seen it
 * word for word. A note names nobody and no unit, and shows from the quarter after, so that it dates nothing.
 */
@NullMarked
package org.stigar.app.asks.notes;

import org.jspecify.annotations.NullMarked;
