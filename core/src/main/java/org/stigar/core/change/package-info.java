/**
 * What a reorganisation does to trails: hazards, forecast with interval, and follow-up against what happened.
 */
@NullMarked
package org.stigar.core.change;

import org.jspecify.annotations.NullMarked;
