package org.stigar.core.change.forecast;

import org.stigar.core.change.hazard.StrengthClass;

/**
 * Forecast and outcome, at 90 days, of the trails of one strength that a change made run across.
 *
 * @param trails how many there were
 * @param expectedClosings how many were to close
 * @param observedClosings how many closed
 */
public record CalibrationRow(StrengthClass strength, int trails, double expectedClosings, int observedClosings) {}
