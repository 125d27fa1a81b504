package org.stigar.intake.journey;

import org.stigar.core.journey.Journey;
import org.stigar.intake.report.IntakeReport;

/** A customer's journey that was read, with what of it could not be kept. */
public record JourneyIntake(Journey journey, IntakeReport report) {}
