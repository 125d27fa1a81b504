package org.stigar.core.change.forecast;

import org.stigar.core.change.UnitPair;

/**
 * The forecast between two units.
 *
 * @param units the units that the trails run between once they are across: the primary ones after the change for
 *     losses, before it for gains
 * @param peopleOfOne how many different people of the first unit are ends of trails that are lost
 * @param peopleOfOther how many of the second one
 * @param losses trails that come to run across, and lose their everyday occasion
 * @param gains trails and pairs that come inside
 */
public record Gap(UnitPair units, int peopleOfOne, int peopleOfOther, FlipSum losses, Gains gains) {}
