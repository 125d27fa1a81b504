/**
 * What a change is expected to do to trails, with intervals, and what it did.
 *
 * <p>{@link org.stigar.core.change.forecast.Forecast} says it before, {@link
 * org.stigar.core.change.forecast.FollowUp} compares it with what happened. All figures are association, not cause,
 * and raw: what is shown to anybody goes through {@code org.stigar.core.publish}.
 */
@NullMarked
package org.stigar.core.change.forecast;

import org.jspecify.annotations.NullMarked;
