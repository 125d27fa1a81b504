package org.stigar.core.change.hazard;

/**
 * How likely two people who have not met for 90 days are to meet within the next 90.
 *
 * @param inside in one unit or project
 * @param across anywhere else
 */
public record FormationHazards(Hazard inside, Hazard across) {}
