package org.stigar.core.trail.openness;

/**
 * One number that a fit found.
 *
 * @param feature name of what it multiplies
 */
public record Coefficient(String feature, double value) {}
