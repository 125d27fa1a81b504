/**
 * How likely a trail is to close, and a new one to form, within 90 days: shipped figures, and those of the
 * organisation's own history.
 *
 * <p>{@link org.stigar.core.change.hazard.Hazards} counts what happened in {@link
 * org.stigar.core.change.hazard.Windows} of the past and makes a {@link org.stigar.core.change.hazard.HazardTable} of
 * it. All windows are whole UTC days, since a trail remembers days and no instants. What a change does to hazards is
 * not here but in {@code org.stigar.core.change}.
 */
@NullMarked
package org.stigar.core.change.hazard;

import org.jspecify.annotations.NullMarked;
