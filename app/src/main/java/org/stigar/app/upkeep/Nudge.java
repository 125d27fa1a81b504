package org.stigar.app.upkeep;

import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.TrailState;

/**
 * A trail of the reader's to walk again.
 *
 * @param other where it leads
 * @param state of the trail: fading or overgrown, and open where a change is ahead
 * @param reason to walk it now
 */
public record Nudge(PersonId other, TrailState state, NudgeReason reason) {}
